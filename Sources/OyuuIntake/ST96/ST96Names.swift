/// Names of WIPO ST.96 that are read and written; `docs/st96.md` says where each was taken from.
enum ST96Names {
    static let design = "http://www.wipo.int/standards/XMLSchema/ST96/Design"
    static let common = "http://www.wipo.int/standards/XMLSchema/ST96/Common"
    /// The version that new documents are written in, as its attribute says it.
    static let version = "V6_0"

    /// Whether a namespace is one of the standard's.
    static func isStandard(_ namespace: String) -> Bool {
        namespace == design || namespace == common
    }

    /// Elements whose data hold for all designs in them.
    static let applications: Set<Substring> = [
        "DesignApplication", "DesignRegistration", "InternationalRegistration", "HagueRegistration", "HagueApplication",
    ]
    /// Elements in which designs of others stand.
    static let foreign: Set<Substring> = [
        "EarlierDesign", "EarlierDesignBag", "Opposition", "OppositionBag", "RelatedApplication",
        "RelatedApplicationBag", "CitedDocumentBag",
    ]

    // Each field's places, the first that is filled counts.

    static let number = [
        "ApplicationNumber/ApplicationNumberText", "ApplicationNumberText", "DesignApplicationNumber",
        "InternationalRegistrationNumber", "RegistrationNumber", "ReceiptNumber", "ApplicantFileReference",
    ]
    static let filed = [
        "ApplicationDate", "FilingDate", "ApplicationFilingDate", "DesignApplicationDate", "ApplicationDateTime",
        "InternationalRegistrationDate",
    ]
    static let title = [
        "DesignTitleText", "DesignTitle", "DesignName",
        "DesignClassificationBag/LocarnoClassificationBag/ProductIndicationText",
        "DesignClassificationBag/NationalDesignClassificationBag/NationalDesignProductIndicationText",
        "IndicationProductBag/IndicationProduct/IndicationProductDescriptionText", "ProductIndicationText",
    ]
    static let holders = ["HolderBag/Holder", "Holder", "ApplicantBag/Applicant", "Applicant"]
    static let creators = ["DesignerBag/Designer", "Designer"]
    static let names = [
        "Contact/Name/PersonName/PersonFullName", "Contact/Name/OrganizationName/OrganizationStandardName",
        "Contact/Name/EntityName", "LegalEntityName", "PersonName/PersonFullName",
        "OrganizationName/OrganizationStandardName", "EntityName",
    ]
    static let structuredNames = ["Contact/Name/PersonName/PersonStructuredName", "PersonName/PersonStructuredName"]
    static let classes = [
        "DesignClassificationBag/LocarnoClassificationBag/LocarnoClassification/LocarnoClass",
        "LocarnoClassificationBag/LocarnoClassification/LocarnoClass", "LocarnoClassBag/LocarnoClass", "LocarnoClass",
    ]
    static let priorities = ["PriorityBag/Priority"]
    static let priorityOffice = ["PriorityCountryCode", "IPOfficeCode", "ApplicationNumber/IPOfficeCode"]
    static let priorityNumber = ["ApplicationNumber/ApplicationNumberText", "PriorityNumber", "ApplicationNumberText"]
    static let priorityDate = ["PriorityApplicationFilingDate", "PriorityDate", "FilingDate"]
    static let views: Set<Substring> = ["View", "DesignView"]
    static let sheets: Set<Substring> = ["DesignRepresentationSheet"]
    static let viewFile = ["FileName", "ImageFileName", "ViewFileName"]
    static let viewNumber = ["ViewIdentifier", "ViewNumber"]

    // The order of what is put in, as far as it is known.

    static let applicationOrder: [Substring] = [
        "RegistrationOfficeCode", "ReceivingOfficeCode", "ReceivingOfficeDate", "ReceiptNumber", "ApplicationNumber",
        "FilingPlace", "ApplicantFileReference", "DesignApplicationCurrentStatusDate", "DesignBag", "ApplicantBag",
        "RepresentativeBag", "DesignerBag", "Authorization", "ApplicationDate", "ApplicationDateTime",
    ]
    static let designOrder: [Substring] = [
        "DesignIdentifier", "DesignReference", "RegistrationNumber", "RegistrationDate", "DesignTitleText",
        "DesignDescriptionText", "ExpiryDate", "DesignCurrentStatusCategory", "DesignCurrentStatusDate",
        "DesignSpecimenBag", "DesignRepresentationBag", "DesignClassificationBag", "PriorityBag",
        "ExhibitionPriorityBag", "RelatedApplicationBag", "StaffBag", "PublicationBag", "HolderBag", "ApplicantBag",
        "RepresentativeBag", "DesignerBag",
    ]
    static let priorityOrder: [Substring] = [
        "PriorityCountryCode", "ApplicationNumber", "PriorityApplicationFilingDate",
    ]
}
