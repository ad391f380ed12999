namespace Folkmoot.OpenData;

/// <summary>An idea that somebody put forward. Money is in minor units of the process's currency. No name and no address of a person is in it.</summary>
/// <param name="Id">Its id, which never changes.</param>
/// <param name="Number">Its number, which is never used again.</param>
/// <param name="Title">Its title.</param>
/// <param name="Words">What would be done.</param>
/// <param name="Helps">Who it would help; empty when its author did not say.</param>
/// <param name="State">public, merged or split.</param>
/// <param name="RoughCost">What its author thinks it costs; null when they do not know.</param>
/// <param name="Area">The part of the place it is for; empty for all of it.</param>
/// <param name="Categories">Its topics.</param>
/// <param name="Latitude">Where it is, in degrees (WGS 84); null when it has no place on the map.</param>
/// <param name="Longitude">Where it is, in degrees (WGS 84); null when it has no place on the map.</param>
/// <param name="Channel">How it came in: web, paper, phone or inPerson.</param>
/// <param name="PublishedAt">When it became public.</param>
/// <param name="Supports">How many people support it.</param>
/// <param name="PointsFor">How many points were made for it.</param>
/// <param name="PointsAgainst">How many points were made against it.</param>
/// <param name="Judgement">What its check came to: pending, feasible, needsChange or notFeasible; null where it is not checked.</param>
/// <param name="Reasons">The public reasons of the judgement; empty while there is none.</param>
/// <param name="Cost">What officers say it costs; null when they have not said.</param>
/// <param name="AnswerDueAt">By when its check is due; null where it is not checked.</param>
/// <param name="AnswerBy">Who answers for its check; empty where it is not checked.</param>
/// <param name="Picture">The address of its picture; null when it has none.</param>
/// <param name="PictureShows">What its picture shows; empty when it has none.</param>
/// <param name="Page">Its page for people.</param>
/// <param name="Trail">Its trail in this interface.</param>
public sealed record IdeaDocument(
    Guid Id, int Number, string Title, string Words, string Helps, string State, long? RoughCost, string Area, IReadOnlyList<string> Categories, double? Latitude, double? Longitude,
    string Channel, DateTimeOffset PublishedAt, int Supports, int PointsFor, int PointsAgainst, string? Judgement, string Reasons, long? Cost, DateTimeOffset? AnswerDueAt, string AnswerBy,
    Uri? Picture, string PictureShows, Uri Page, Uri Trail);
