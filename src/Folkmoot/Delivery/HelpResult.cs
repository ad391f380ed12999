using Folkmoot.Platform;

namespace Folkmoot.Delivery;

/// <summary>What residents say, as everybody may see it; a hidden number is null.</summary>
/// <param name="Answers">How many answered.</param>
/// <param name="Yes">How many say it helped.</param>
/// <param name="Partly">How many say it helped a little.</param>
/// <param name="No">How many say it did not help.</param>
public sealed record HelpResult(int? Answers, int? Yes, int? Partly, int? No)
{
    /// <summary>Whether enough people answered for anything to be shown.</summary>
    public bool IsShown => Answers > 0;

    public IEnumerable<(HelpChoice Choice, int? Number)> Lines => [(HelpChoice.Yes, Yes), (HelpChoice.Partly, Partly), (HelpChoice.No, No)];

    internal static HelpResult Of(int yes, int partly, int no)
    {
        var all = SmallNumbers.Of(yes + partly + no);
        return all is null ? new HelpResult(null, null, null, null) : new HelpResult(all, SmallNumbers.Of(yes), SmallNumbers.Of(partly), SmallNumbers.Of(no));
    }
}
