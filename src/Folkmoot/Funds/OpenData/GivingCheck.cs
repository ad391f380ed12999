namespace Folkmoot.Funds.OpenData;

/// <summary>The quality checks of the 360Giving checker that apply to what is published here. Those up to <see cref="GeoCodeLooksLikePostcode"/> must be put right before publishing.</summary>
public enum GivingCheck
{
    ZeroAmount,
    MailAddress,
    ImpossibleDate,
    AwardDateInFuture,
    LineBreakInId,
    SeveralFunders,
    GeoCodeLooksLikePostcode,
    UnknownRegister,
    CharityNumberWrong,
    CompanyNumberWrong,
    EndsBeforeStart,
    PlannedFarAhead,
    ActualFarAhead,
    LongAgo,
    FunderNameWithSeveralIds,
    FunderIdWithSeveralNames,
    RecipientNotInRegister,
    NoRecipientNumber,
    NoRecipientLocation,
    NoProgramme,
    NoBeneficiaryLocation,
    TitleIsDescription,
    TitleTooLong,
    NoLastModified,
    NoDataSource,
    NoDuration,
    LocationWithoutCode,
}
