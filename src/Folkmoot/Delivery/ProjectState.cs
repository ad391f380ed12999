namespace Folkmoot.Delivery;

public enum ProjectState
{
    /// <summary>Chosen; nothing has begun.</summary>
    Planned,

    Underway,

    /// <summary>It waits for something; the latest news says for what.</summary>
    Paused,

    Delivered,

    /// <summary>It will not be done; the reason is public.</summary>
    Stopped,
}
