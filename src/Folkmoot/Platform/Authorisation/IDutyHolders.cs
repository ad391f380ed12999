namespace Folkmoot.Platform.Authorisation;

/// <summary>Knows who else gets through a door.</summary>
public interface IDutyHolders
{
    /// <summary>Everybody but one person who gets through a door of the kind at the place, or at the process of it; administrators too.</summary>
    Task<IReadOnlyList<DutyHolder>> OthersAsync(Access door, Guid place, Guid? process, Guid? except, CancellationToken cancellationToken);

    /// <summary>How a person is addressed; null when their data was erased.</summary>
    Task<string?> NameAsync(Guid account, CancellationToken cancellationToken);
}
