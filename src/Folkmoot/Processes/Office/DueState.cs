namespace Folkmoot.Processes.Office;

/// <summary>How pressing something is, the most pressing first.</summary>
public enum DueState
{
    /// <summary>Its day has passed.</summary>
    Late,

    /// <summary>Nothing moves on until somebody acts.</summary>
    Stuck,

    /// <summary>Its day is near.</summary>
    Soon,
}
