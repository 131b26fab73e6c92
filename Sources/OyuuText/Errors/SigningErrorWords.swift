/// Why a register's key could not be used, and what to do; the first value is the file.
public enum SigningErrorWords {
    public static let missing = Words(
        ky: "{}: ачкыч жок; жазууга болгон реестрде аны `oyuu key show` жасайт",
        ru: "{}: ключа нет; в реестре, куда можно писать, его создаёт `oyuu key show`",
        en: "{}: there is no key; `oyuu key show` makes one in a register that can be written to")
    public static let exposed = Words(
        ky: "{}: бул ачкычты башкалар да окуй алат (уруксаттары {}); эч ким көчүрүп албаса, `chmod 600` кылыңыз",
        ru: "{}: этот ключ могут прочитать другие (права {}); если его никто не скопировал, сделайте `chmod 600`",
        en: "{}: others can read this key (mode {}); if nobody has copied it, `chmod 600` it")
    public static let damaged = Words(
        ky:
            "{}: бул ачкыч эмес ({}); аны көчүрмөсүнөн кайра коюңуз, жаңы ачкычты ар бир текшерүүчүгө айтуу керек болот",
        ru: "{}: это не ключ ({}); верните его из копии: о новом ключе пришлось бы сообщить каждому инспектору",
        en: "{}: this is not a key ({}); put it back from a backup, a new key must be told to every inspector")

    /// All of them, for tests and translators.
    public static let all: [Words] = [missing, exposed, damaged]
}
