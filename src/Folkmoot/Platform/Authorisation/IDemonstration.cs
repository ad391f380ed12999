namespace Folkmoot.Platform.Authorisation;

/// <summary>Whether this installation shows Folkmoot to visitors instead of serving a real place.</summary>
public interface IDemonstration
{
    bool IsOn { get; }
}
