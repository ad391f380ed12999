using System.Text.Json;

namespace Folkmoot.Funds.Partners;

/// <summary>The powers under which partners can give in a place: those that ship, as dated data, and the place's own.</summary>
public sealed class LegalBases
{
    /// <summary>A use that many contributors rule out: doing what a public body has to pay for anyway.</summary>
    public const string ReplacesStatutoryMoney = "replaces-statutory-money";

    private const string Other = "other";

    internal LegalBases(IReadOnlyCollection<PlaceBasis> own)
    {
        var ended = own.ToDictionary(basis => basis.Code, StringComparer.Ordinal);
        var all = Shipped.Select(basis => ended.Remove(basis.Code, out var here) ? basis with { Until = Earlier(basis.Until, here.Until) } : basis).ToList();
        all.InsertRange(all.FindIndex(basis => basis.Code == Other), ended.Values.Select(basis => new LegalBasis(basis.Code, basis.Title, basis.Source, basis.From, basis.Until)).OrderBy(basis => basis.Title, StringComparer.Ordinal));
        All = all;
    }

    /// <summary>The list that ships.</summary>
    public static IReadOnlyList<LegalBasis> Shipped { get; } = Load();

    /// <summary>All of them, also those that count no more.</summary>
    public IReadOnlyList<LegalBasis> All { get; }

    public LegalBasis? Find(string? code) => All.FirstOrDefault(basis => basis.Code == code);

    public IEnumerable<LegalBasis> On(DateOnly day) => All.Where(basis => basis.CountsOn(day));

    /// <summary>The name of a code that a contribution was given under, whatever became of it since.</summary>
    public string TitleOf(string code) => Find(code)?.Title ?? code;

    private static DateOnly? Earlier(DateOnly? one, DateOnly? other) => one is null ? other : other is null || one < other ? one : other;

    private static List<LegalBasis> Load()
    {
        using var file = typeof(LegalBases).Assembly.GetManifestResourceStream("funds/legal-bases.json")!;
        return JsonSerializer.Deserialize<List<LegalBasis>>(file, JsonSerializerOptions.Web)!;
    }
}
