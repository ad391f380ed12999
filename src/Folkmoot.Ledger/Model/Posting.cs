namespace Folkmoot.Ledger;

/// <summary>Adds to, or takes from, what one lot has in one pot.</summary>
/// <param name="Pot">Where the money stands.</param>
/// <param name="Lot">The contribution whose money it is.</param>
/// <param name="Pence">Minor units added; below 0 what is taken; never 0.</param>
public readonly record struct Posting(Pot Pot, string Lot, long Pence)
{
    /// <summary>The account as text: <c>fund:bucket:lot</c>, followed by holder and part where the bucket has them.</summary>
    public string Account => Pot.Holder is null
        ? $"{Pot.Fund}:{Buckets.NameOf(Pot.Bucket)}:{Lot}"
        : Pot.Part is null
            ? $"{Pot.Fund}:{Buckets.NameOf(Pot.Bucket)}:{Lot}:{Pot.Holder}"
            : $"{Pot.Fund}:{Buckets.NameOf(Pot.Bucket)}:{Lot}:{Pot.Holder}:{Pot.Part}";

    /// <summary>Reads an account written by <see cref="Account"/>.</summary>
    /// <returns>False when it is not one.</returns>
    public static bool TryParse(string account, long pence, out Posting posting)
    {
        posting = default;
        var names = account.Split(':');
        if (names.Length < 3 || !Array.TrueForAll(names, Name.IsValid) || !Buckets.TryParse(names[1], out var bucket) || names.Length != 3 + Buckets.NamesAfterLot(bucket))
            return false;
        posting = new Posting(new Pot(names[0], bucket, names.Length > 3 ? names[3] : null, names.Length > 4 ? names[4] : null), names[2], pence);
        return true;
    }
}
