namespace Folkmoot.Funds;

/// <summary>Something that was found elsewhere and handed to the fund, so that money can go to it.</summary>
/// <param name="Kind">Its kind on trails.</param>
/// <param name="Id">Its id.</param>
/// <param name="Title">What it says.</param>
public sealed record FundPriority(string Kind, Guid Id, string Title)
{
    /// <summary>How a form names it.</summary>
    public string Value => $"{Kind}:{Id:N}";
}
