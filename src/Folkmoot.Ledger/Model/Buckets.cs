using System.Collections.Frozen;

namespace Folkmoot.Ledger;

/// <summary>Names and properties of the buckets.</summary>
public static class Buckets
{
    private static readonly string[] Names =
    [
        "contributor", "pledged", "held", "ring-fenced", "committed-on-pledge", "committed", "payable", "paid", "payee", "personal", "returned", "fee", "administrator", "between",
    ];

    private static readonly FrozenDictionary<string, Bucket> ByName = Names.Select((name, at) => (name, (Bucket)at)).ToFrozenDictionary(pair => pair.name, pair => pair.Item2, StringComparer.Ordinal);

    /// <summary>Every bucket, in the order of the enumeration.</summary>
    public static IReadOnlyList<Bucket> All { get; } = Enum.GetValues<Bucket>();

    /// <summary>The bucket's name in account paths, such as <c>ring-fenced</c>.</summary>
    public static string NameOf(Bucket bucket) => Names[(int)bucket];

    /// <summary>Finds the bucket with this name in account paths.</summary>
    public static bool TryParse(string name, out Bucket bucket) => ByName.TryGetValue(name, out bucket);

    /// <summary>Whether the bucket may never be below 0: true for all that are inside the fund.</summary>
    public static bool HasFloor(Bucket bucket) => bucket is not (Bucket.Contributor or Bucket.Payee or Bucket.Administrator or Bucket.Between);

    /// <summary>Whether the money stands in the bank: received and not seen to leave. <see cref="Bucket.Paid"/> counts until a statement shows it.</summary>
    public static bool IsInBank(Bucket bucket) => HasFloor(bucket) && bucket is not (Bucket.Pledged or Bucket.CommittedOnPledge);

    /// <summary>How many names follow the lot in an account path: 2 with holder and part, 1 with a holder, otherwise 0.</summary>
    public static int NamesAfterLot(Bucket bucket) => bucket switch
    {
        Bucket.RingFenced => 1,
        Bucket.CommittedOnPledge or Bucket.Committed or Bucket.Payable or Bucket.Paid or Bucket.Payee or Bucket.Personal => 2,
        _ => 0,
    };
}
