namespace Folkmoot.Platform.Components;

internal sealed record NotificationBannerOptions : ContentOptions
{
    public ContentOptions? Title { get; init; }

    public string? TitleHeadingLevel { get; init; }

    public string? TitleId { get; init; }

    /// <summary>"success", or null for a banner that only says something.</summary>
    public string? Type { get; init; }

    public string? Role { get; init; }

    public bool? DisableAutoFocus { get; init; }
}
