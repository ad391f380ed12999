namespace Folkmoot.Funds.Partners;

/// <summary>An agreement with what happened to it.</summary>
/// <param name="Agreement">As it stands.</param>
/// <param name="Variations">Since it was signed, the newest first.</param>
/// <param name="Reports">The reports that were given, by the day they were due.</param>
public sealed record AgreementView(Agreement Agreement, IReadOnlyList<AgreementVariation> Variations, IReadOnlyDictionary<DateOnly, AgreementReport> Reports)
{
    /// <summary>The reports that are due by a day and were not given.</summary>
    public IEnumerable<DateOnly> LateOn(DateOnly today) => Agreement.SignedOn is null ? [] : Agreement.ReportDays().Where(day => day < today && !Reports.ContainsKey(day));
}
