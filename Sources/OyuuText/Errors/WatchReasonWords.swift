/// Why folders cannot be watched, or nobody can be told.
public enum WatchReasonWords {
    /// All of them, as they stand in English where they are thrown.
    public static let all: [Words] = journal + receivers

    private static let journal: [Words] = [
        Words(
            ky: "көзөмөлдүн абалы сакталчу папка түзүлбөйт; башкасын атаңыз",
            ru: "папку состояния наблюдения нельзя создать; назовите другую",
            en: "the folder for the state of the watch cannot be made; name another one"),
        Words(
            ky: "көзөмөлдүн журналы эмес же жаңыраак программаныкы; башка --state атаңыз",
            ru: "это не журнал наблюдения или журнал более новой программы; назовите другой --state",
            en: "is no journal of a watch, or a newer program's; name another --state"),
        Words(
            ky: "бул папканы башка көзөмөл колдонуп жатат; аны токтотуңуз же башка --state атаңыз",
            ru: "эту папку использует другое наблюдение; остановите его или назовите другой --state",
            en: "another watch is using this folder; stop it, or name another --state"),
        Words(
            ky: "башка реестрге таандык ({}); башка --state атаңыз",
            ru: "относится к другому реестру ({}); назовите другой --state",
            en: "belongs to another register ({}); name another --state"),
        Words(
            ky: "бузулган; аны башка жакка жылдырыңыз, баары кайра текшерилет",
            ru: "повреждён; уберите его, и всё будет проверено заново",
            en: "is damaged; move it away, and everything is checked anew"),
        Words(
            ky: "папка эмес; сүрөттөр келчү папканы атаңыз", ru: "это не папка; назовите папку, куда попадают снимки",
            en: "is no folder; name the folder that photos come into"),
    ]

    private static let receivers: [Words] = [
        Words(
            ky: "--webhook белгисине https:// менен башталган, сырсөзү жок дарек керек",
            ru: "--webhook принимает адрес, который начинается с https:// и не содержит пароля",
            en: "--webhook takes an address that begins with https:// and holds no password"),
        Words(
            ky:
                "--webhook белгисине https:// керек (http:// ушул машинада гана, болбосо жолдогу ар ким окуп, өзгөртө алат)",
            ru:
                "--webhook принимает https:// (http:// только на этой машине, иначе любой по пути прочтёт и изменит)",
            en:
                "--webhook takes https:// (http:// only on this machine, else anybody on the way can read and change it)"
        ),
        Words(
            ky: "бул сырды ар ким окуй алат; chmod 600 кылып, жаңысын жасаңыз",
            ru: "этот секрет может прочесть кто угодно; сделайте chmod 600 и создайте новый",
            en: "everybody may read this secret; chmod 600 it and make a new one"),
        Words(
            ky: "сырда эң аз 16 байт болот; мындайча жасаңыз: openssl rand -hex 32",
            ru: "в секрете не меньше 16 байт; создайте его так: openssl rand -hex 32",
            en: "a secret has at least 16 bytes; make one with: openssl rand -hex 32"),
        Words(
            ky: "--smtp белгисине почта серверинин дареги керек, мисалы smtp://localhost:25",
            ru: "--smtp принимает адрес почтового сервера, например smtp://localhost:25",
            en: "--smtp takes the address of a relay, such as smtp://localhost:25"),
        Words(
            ky: "{} почта дареги эмес; аны name@example.org түрүндө бериңиз",
            ru: "{} не почтовый адрес; укажите его как name@example.org",
            en: "{} is no mail address; give it as name@example.org"),
        Words(
            ky: "--mail-to белгисине 1–{} дарек керек", ru: "--mail-to принимает от 1 до {} адресов",
            en: "--mail-to takes 1 to {} addresses"),
        Words(
            ky: "--mail-from менен --mail-to чогуу берилет", ru: "--mail-from и --mail-to указываются вместе",
            en: "--mail-from and --mail-to go together"),
        Words(
            ky: "--webhook-secret-file белгиси --webhook менен берилет",
            ru: "--webhook-secret-file указывается вместе с --webhook",
            en: "--webhook-secret-file goes with --webhook"),
        Words(
            ky: "--poll белгисине {}–{} аралыгындагы сан керек", ru: "--poll принимает от {} до {}",
            en: "--poll takes {} to {}"),
        Words(
            ky: "--settle белгисине {}–{} аралыгындагы сан керек", ru: "--settle принимает от {} до {}",
            en: "--settle takes {} to {}"),
        Words(
            ky: "--mail-gather белгисине {}–{} аралыгындагы сан керек", ru: "--mail-gather принимает от {} до {}",
            en: "--mail-gather takes {} to {}"),
        Words(
            ky: "--give-up-after белгисине {}–{} аралыгындагы сан керек", ru: "--give-up-after принимает от {} до {}",
            en: "--give-up-after takes {} to {}"),
    ]
}
