using Folkmoot.Platform.Pictures;

namespace Folkmoot.Delivery;

/// <summary>The fields of a project's office page, each belonging to one of its forms.</summary>
public sealed class ManageForm
{
    public string? Owner { get; set; }

    public string? OwnerEmail { get; set; }

    public string? MilestoneTitle { get; set; }

    public string? MilestoneDue { get; set; }

    public Guid Milestone { get; set; }

    public string? NewDue { get; set; }

    public string? NewReason { get; set; }

    public string? Words { get; set; }

    public PhotoForm Photo { get; set; } = new();

    public string? Spent { get; set; }

    public ProjectState State { get; set; }

    public string? Outcome { get; set; }

    public string? Cost { get; set; }

    public string? StopReason { get; set; }

    /// <summary>The version the person saw.</summary>
    public Guid Version { get; set; }
}
