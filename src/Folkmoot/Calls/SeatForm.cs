namespace Folkmoot.Calls;

/// <summary>A new member of a panel.</summary>
public sealed class SeatForm
{
    public string? Name { get; set; }

    public string? Email { get; set; }

    public bool IsResident { get; set; }

    public bool IsChair { get; set; }

    public string? Disclosed { get; set; }
}
