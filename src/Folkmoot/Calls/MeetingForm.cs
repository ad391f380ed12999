namespace Folkmoot.Calls;

/// <summary>A meeting as the office begins it.</summary>
public sealed class MeetingForm
{
    public string? HeldOn { get; set; }

    public string? Where { get; set; }

    /// <summary>The members who are there and have said, as its first item, that the register holds all of their interests.</summary>
    public List<Guid> Said { get; set; } = [];

    public string? Present { get; set; }

    public string? Residents { get; set; }
}
