namespace Folkmoot.Funds.OpenData;

/// <summary>A grant that somebody gave before or beside the pool, as their open data tells it. It is no money of the journal.</summary>
public sealed class PastGrant
{
    public const int MaxId = 200;
    public const int MaxTitle = 300;
    public const int MaxDescription = 4000;

    public required Guid JournalId { get; init; }

    /// <summary>Its id in the 360Giving standard.</summary>
    public required string GivingId { get; init; }

    public required string Title { get; set; }

    public required string Description { get; set; }

    public required string Currency { get; set; }

    /// <summary>In minor units.</summary>
    public required long Pence { get; set; }

    public required DateOnly AwardedOn { get; set; }

    public DateOnly? EndsOn { get; set; }

    public required string Funder { get; set; }

    /// <summary>Who got it; empty for a person, whose name is not kept.</summary>
    public required string Recipient { get; set; }

    /// <summary>Names of the places it served, with commas between.</summary>
    public required string Places { get; set; }
}
