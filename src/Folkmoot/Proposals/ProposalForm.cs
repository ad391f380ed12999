using System.Globalization;
using Folkmoot.Platform;
using Folkmoot.Platform.Money;
using Folkmoot.Platform.Pictures;

namespace Folkmoot.Proposals;

/// <summary>The fields of a proposal as its form sends them.</summary>
public sealed class ProposalForm
{
    public string? Title { get; set; }

    public string? Words { get; set; }

    public string? Cost { get; set; }

    /// <summary>The motif of its picture; empty to choose one by the words.</summary>
    public string? Picture { get; set; }

    public PhotoForm Photo { get; set; } = new();

    public string? Area { get; set; }

    public string? Category { get; set; }

    public string? Latitude { get; set; }

    public string? Longitude { get; set; }

    /// <summary>The version the person saw.</summary>
    public Guid Version { get; set; }

    public static ProposalForm Of(Proposal proposal) => new()
    {
        Title = proposal.Title,
        Words = proposal.Words,
        Cost = (proposal.Cost / 100m).ToString(proposal.Cost % 100 == 0 ? "N0" : "N2", CultureInfo.InvariantCulture),
        Picture = PictureAddress.Is(proposal.Picture) ? "" : proposal.Picture,
        Photo = new PhotoForm { Alt = proposal.PictureAlt },
        Area = proposal.Area,
        Category = proposal.Category,
        Latitude = proposal.Latitude?.ToString(CultureInfo.InvariantCulture),
        Longitude = proposal.Longitude?.ToString(CultureInfo.InvariantCulture),
        Version = proposal.Version,
    };

    /// <exception cref="RefusedException">A field holds no number.</exception>
    public ProposalDetails Read(string currency) => new(
        Title ?? "",
        Words ?? "",
        Currencies.Parse(Cost ?? "", currency) ?? throw new RefusedException("Say what it costs, as an amount like 18,500.", nameof(Cost)),
        string.IsNullOrEmpty(Picture) ? null : Picture,
        Area ?? "",
        Category ?? "",
        Degrees(Latitude, nameof(Latitude)),
        Degrees(Longitude, nameof(Longitude)));

    private static double? Degrees(string? text, string field) =>
        string.IsNullOrWhiteSpace(text) ? null
        : double.TryParse(text.Trim(), NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var degrees) ? degrees
        : throw new RefusedException($"\"{text.Trim()}\" is no number of degrees; write it like 52.0607, or leave it empty.", field);
}
