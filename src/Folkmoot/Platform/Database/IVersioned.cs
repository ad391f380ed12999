namespace Folkmoot.Platform.Database;

/// <summary>A row that can change. Its version is renewed on every save, and a save of a row that somebody else changed first fails.</summary>
public interface IVersioned
{
    Guid Version { get; set; }
}
