/// What stands in the drawings that show why a photo is called a copy: capitals.
public enum DrawingWords {
    public static let photo = Words(ky: "СҮРӨТ", ru: "СНИМОК", en: "PHOTO")
    public static let photoPart = Words(ky: "СҮРӨТ - БӨЛҮГҮ", ru: "СНИМОК - ЧАСТЬ", en: "PHOTO - PART")
    public static let photoStraightened = Words(
        ky: "СҮРӨТ ТҮЗДӨЛГӨН", ru: "СНИМОК ВЫПРЯМЛЕН", en: "PHOTO STRAIGHTENED")
    /// The design's number.
    public static let registered = Words(ky: "КАТТАЛГАН {}", ru: "ЗАРЕГИСТРИРОВАН {}", en: "REGISTERED {}")

    public static let all = [photo, photoPart, photoStraightened, registered]
}
