extension PageWords {
    /// Batches of photos.
    static let batches: [String: Words] = [
        "batches_title": Words(ky: "Топ-топ текшерүү", ru: "Проверка пачками", en: "Photos by the batch"),
        "batches_lead": Words(
            ky:
                "Сүрөттөрү бар папканы же zip файлды жибериңиз: ар бири кезек менен текшерилет. Баракты жапсаңыз да иш "
                + "токтобойт.",
            ru:
                "Пришлите папку снимков или zip: каждый будет проверен по очереди. Страницу можно закрыть, работа не "
                + "прервётся.",
            en: "Send a folder of photos, or a zip: each is checked in turn. You may close the page; the work goes on."),
        "batch_new": Words(ky: "Жаңы топ", ru: "Новая пачка", en: "A new batch"),
        "batch_name": Words(ky: "Аталышы", ru: "Название", en: "Name"),
        "batch_photos": Words(ky: "Сүрөттөр", ru: "Снимки", en: "Photos"),
        "batch_folder": Words(
            ky: "Папка, ичиндеги папкалары менен", ru: "Папка со вложенными", en: "A folder, with those inside it"),
        "batch_zip": Words(ky: "Архив (zip)", ru: "Архив (zip)", en: "An archive (zip)"),
        "batch_begin": Words(ky: "Жөнөтүп, текшерүү", ru: "Отправить и проверить", en: "Send and check"),
        "batch_sent": Words(ky: "{} ичинен {} жөнөтүлдү", ru: "Из {} отправлено {}", en: "Of {}, {} sent"),
        "batch_broken": Words(
            ky: "Байланыш үзүлдү. Ошол эле папканы кайра тандаңыз: калганы гана жөнөтүлөт.",
            ru: "Связь прервалась. Выберите ту же папку ещё раз: отправится только остальное.",
            en: "The line broke. Choose the same folder again: only the rest is sent."),
        "batch_add": Words(ky: "Дагы сүрөт кошуу", ru: "Добавить снимки", en: "Add photos"),
        "batch_add_hint": Words(
            ky: "Жөнөтүү үзүлсө, ошол эле папканы кайра тандаңыз: барлары экинчи жолу текшерилбейт.",
            ru: "Если отправка прервалась, выберите ту же папку снова: что уже есть, второй раз не проверяется.",
            en: "If sending broke off, choose the same folder again: what is here already is not checked twice."),
        "batch_all": Words(ky: "Топтор", ru: "Пачки", en: "Batches"),
        "batch_none": Words(ky: "Азырынча жок.", ru: "Пока нет.", en: "None yet."),
        "batch_sender": Words(ky: "Жөнөткөн", ru: "Отправил", en: "Sent by"),
        "batch_progress": Words(ky: "Канчасы текшерилди", ru: "Сколько проверено", en: "How far it is"),
        "batch_waiting": Words(ky: "Кезекте", ru: "В очереди", en: "Waiting"),
        "batch_archives": Words(ky: "Ачылуучу архивдер", ru: "Архивов распаковать", en: "Archives to unpack"),
        "batch_checked": Words(ky: "Текшерилди", ru: "Проверено", en: "Checked"),
        "batch_copies": Words(ky: "Көчүрмөлөр", ru: "Копии", en: "Copies"),
        "batch_undecided": Words(ky: "Айтууга болбойт", ru: "Сказать нельзя", en: "Cannot be said"),
        "batch_unread": Words(ky: "Окулбайт", ru: "Не читается", en: "Unreadable"),
        "batch_cancelled": Words(ky: "Токтотулду", ru: "Отменено", en: "Cancelled"),
        "batch_watch": Words(
            ky: "Баракты ар 15 секундда жаңыртуу", ru: "Обновлять страницу каждые 15 секунд",
            en: "Bring the page up to date every 15 seconds"),
        "batch_results": Words(ky: "Жыйынтыктар", ru: "Результаты", en: "Results"),
        "batch_show": Words(ky: "Көрсөтүү", ru: "Показать", en: "Show"),
        "batch_photo": Words(ky: "Сүрөт", ru: "Снимок", en: "Photo"),
        "batch_found": Words(ky: "Эмне табылды", ru: "Что найдено", en: "What was found"),
        "batch_design": Words(ky: "Үлгү", ru: "Узор", en: "Design"),
        "batch_downloads": Words(
            ky: "Бардык жыйынтыкты жүктөп алуу", ru: "Скачать все результаты", en: "Download all results"),
        "batch_reports": Words(
            ky: "Көчүрмөлөр тууралуу кол коюлган отчёт", ru: "Подписанный отчёт о копиях",
            en: "A signed report of the copies"),
        "batch_cancel": Words(ky: "Токтотуу", ru: "Отменить", en: "Cancel"),
        "batch_cancel_hint": Words(
            ky: "Калган сүрөттөр текшерилбейт, табылганы сакталат.",
            ru: "Оставшиеся снимки не будут проверены, найденное останется.",
            en: "What is left is not checked; what was found stays."),
        "batch_delete": Words(ky: "Өчүрүү", ru: "Удалить", en: "Delete"),
        "batch_delete_hint": Words(
            ky: "Топ бардык жыйынтыгы менен өчүрүлөт.", ru: "Пачка удаляется со всеми результатами.",
            en: "The batch goes with all its results."),
        "batch_back": Words(ky: "Топко кайтуу", ru: "К пачке", en: "Back to the batch"),
    ]
}
