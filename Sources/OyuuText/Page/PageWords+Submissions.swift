extension PageWords {
    /// The examiner's desk: an office's submissions.
    static let submissions: [String: Words] = [
        "submissions_title": Words(ky: "Арыздар", ru: "Заявки", en: "Submissions"),
        "submissions_lead": Words(
            ky: "Мекемеге берилген үлгүлөр: кайсынысы катталган үлгүнү же мурунку арызды кайталайт.",
            ru: "Узоры, поданные в ведомство: что повторяет зарегистрированный узор или более раннюю заявку.",
            en: "Designs submitted to the office, and which of them copy a registered design or an earlier submission."
        ),
        "submissions_none": Words(
            ky: "Азырынча топтом жок. `oyuu submissions import` аларды кабыл алат.",
            ru: "Пакетов пока нет. Их принимает `oyuu submissions import`.",
            en: "No batches yet. `oyuu submissions import` takes them in."),
        "submissions_progress": Words(ky: "Иштин жүрүшү", ru: "Ход работы", en: "How far it is"),
        "submissions_batches": Words(ky: "Топтомдор", ru: "Пакеты", en: "Batches"),
        "submissions_older": Words(ky: "Мурунку топтомдор", ru: "Более ранние пакеты", en: "Earlier batches"),
        "submissions_from": Words(ky: "Булагы", ru: "Источник", en: "Source"),
        "submissions_by": Words(ky: "Кабыл алган", ru: "Принял", en: "Taken in by"),
        "submissions_state": Words(ky: "Абалы", ru: "Состояние", en: "State"),
        "submissions_all": Words(ky: "Арыз", ru: "Заявок", en: "Submissions"),
        "submissions_waiting": Words(ky: "Күтүүдө", ru: "Ждут", en: "Waiting"),
        "submissions_at_work": Words(ky: "Иште", ru: "В работе", en: "At work"),
        "submissions_done": Words(ky: "Салыштырылды", ru: "Сравнено", en: "Compared"),
        "submissions_aside": Words(ky: "Четке коюлду", ru: "Отложено", en: "Put aside"),
        "submissions_copies": Words(ky: "Көчүрмөлөр", ru: "Копии", en: "Copies"),
        "submissions_undecided": Words(ky: "Айтууга болбойт", ru: "Сказать нельзя", en: "Nothing can be said"),
        "submissions_unread": Words(ky: "Окулбаган сүрөттөр", ru: "Нечитаемые виды", en: "Unread views"),
        "submissions_pause": Words(ky: "Токтотуп туруу", ru: "Приостановить", en: "Pause"),
        "submissions_pause_hint": Words(
            ky: "Жумушчулар колундагысын бүтүрөт.", ru: "Начатое работники закончат.",
            en: "What workers have they finish."),
        "submissions_resume": Words(ky: "Улантуу", ru: "Продолжить", en: "Resume"),
        "submissions_retry": Words(
            ky: "Четтегилерди кайра иштетүү", ru: "Снова взять отложенное", en: "Take up again what was put aside"),
        "submissions_retry_hint": Words(
            ky: "Салыштыруусу бекитилген топтомдун изи алынбаган арыздары жаңы топтомго өтөт.",
            ru: "Заявки без отпечатков из пакета, состав сравнения которого закреплён, попадут в новый пакет.",
            en: "Those without fingerprints, of a batch whose comparison is fixed, go into a new batch."),
        "submissions_problems": Words(
            ky: "Кабыл алынбагандар жана башка топтомго өткөндөр", ru: "Что не принято и что перешло в другой пакет",
            en: "What was not taken in, and what went into another batch"),
        "submissions_results": Words(ky: "Топтомдун арыздары", ru: "Заявки пакета", en: "Submissions of the batch"),
        "submissions_no_items": Words(ky: "Мындай арыз жок.", ru: "Таких заявок нет.", en: "There are none."),
        "submission": Words(ky: "Арыз", ru: "Заявка", en: "Submission"),
        "submission_day": Words(ky: "Күнү", ru: "Дата", en: "Day"),
        "submission_day_arrival": Words(ky: "келген күнү", ru: "дата поступления", en: "day of arrival"),
        "submission_answer": Words(ky: "Жооп", ru: "Ответ", en: "Answer"),
        "submission_of": Words(ky: "Эмненин көчүрмөсү", ru: "Копия чего", en: "Copy of"),
        "submission_decision": Words(ky: "Чечим", ru: "Решение", en: "Decision"),
        "submission_views": Words(ky: "Берилген сүрөттөр", ru: "Поданные виды", en: "Views as submitted"),
        "submission_found": Words(ky: "Эмнеге дал келет", ru: "С чем совпадает", en: "What it agrees with"),
        "submission_similar": Words(
            ky: "Окшош, бирок көчүрмө эмес", ru: "Похоже, но не копия", en: "Similar, but no copy"),
        "submission_nothing": Words(ky: "Эч нерсе табылган жок.", ru: "Ничего не найдено.", en: "Nothing was found."),
        "submission_this": Words(ky: "бул арыз", ru: "эта заявка", en: "this submission"),
        "submission_kinds": Words(ky: "Көчүрмөнүн түрү", ru: "Вид копии", en: "Kind of copy"),
        "submission_strength": Words(ky: "Ишенимдүүлүгү", ru: "Уверенность", en: "How sure"),
        "submission_part": Words(ky: "Канчасы табылды", ru: "Сколько найдено", en: "How much was found"),
        "submission_order": Words(ky: "Кезеги", ru: "Очерёдность", en: "Order"),
        "submission_measure": Words(ky: "Өлчөм", ru: "Мера", en: "Measure"),
        "submission_decisions": Words(ky: "Чечимдер", ru: "Решения", en: "Decisions"),
        "submission_no_decisions": Words(
            ky: "Азырынча чечим жок.", ru: "Решений пока нет.", en: "No decisions yet."),
        "submission_decide": Words(ky: "Чечим чыгаруу", ru: "Принять решение", en: "Decide"),
        "submission_decide_hint": Words(
            ky: "Чечимдер кошула гана берет; акыркысы эсепке алынат.",
            ru: "Решения только добавляются; действует последнее.",
            en: "Decisions are only added to; the latest counts."),
        "submission_other_design": Words(
            ky: "Башка катталган үлгүнүн көчүрмөсү", ru: "Копия другого зарегистрированного узора",
            en: "A copy of another registered design"),
        "submission_design_number": Words(ky: "Анын номери", ru: "Его номер", en: "Its number"),
        "submission_other_submission": Words(
            ky: "Башка арыздын көчүрмөсү", ru: "Копия другой заявки", en: "A copy of another submission"),
        "submission_reference": Words(
            ky: "Анын белгиси (БЕЛГИ же ТОПТОМ/БЕЛГИ)", ru: "Её обозначение (ОБОЗНАЧЕНИЕ или ПАКЕТ/ОБОЗНАЧЕНИЕ)",
            en: "Its reference (REFERENCE or BATCH/REFERENCE)"),
        "submission_not_a_copy": Words(ky: "Көчүрмө эмес", ru: "Не копия", en: "Not a copy"),
        "submission_needs_a_look": Words(
            ky: "Буюмдун өзүн кароо керек", ru: "Нужно посмотреть сами вещи",
            en: "Needs a look at the things themselves"),
        "submission_save": Words(ky: "Чечимди жазуу", ru: "Записать решение", en: "Write down the decision"),
        "submission_next": Words(
            ky: "Кийинки чечилбеген арыз", ru: "Следующая заявка без решения", en: "The next undecided submission"),
    ]
}
