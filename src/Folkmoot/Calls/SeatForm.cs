namespace Folkmoot.Calls;

/// <summary>A new member of a panel.</summary>
public sealed class SeatForm
{
    public string? Name { get; set; }

    public string? Email { get; set; }

    public bool IsResident { get; set; }

    public bool IsChair { get; set; }

    /// <summary>Whether there are relatives among the staff; null while it has not been asked.</summary>
    public bool? HasRelatives { get; set; }

    /// <summary>Whether the member has promised to ask nobody about those who want money but in the meetings.</summary>
    public bool Promises { get; set; }

    public string? Disclosed { get; set; }
}
