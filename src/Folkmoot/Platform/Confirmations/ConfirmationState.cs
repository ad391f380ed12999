namespace Folkmoot.Platform.Confirmations;

public enum ConfirmationState
{
    /// <summary>A second person has to decide.</summary>
    Waiting,

    /// <summary>A second person confirmed it, or one decided alone where there is nobody else; it was done.</summary>
    Done,

    /// <summary>It was taken back or turned down; nothing was done.</summary>
    Withdrawn,
}
