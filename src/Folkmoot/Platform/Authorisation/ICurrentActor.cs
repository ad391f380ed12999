namespace Folkmoot.Platform.Authorisation;

/// <summary>Who is making this request.</summary>
public interface ICurrentActor
{
    /// <summary>The signed-in person as an actor; the platform's own actor never comes from here.</summary>
    /// <exception cref="RefusedException">Nobody is signed in.</exception>
    Actor Actor { get; }

    bool IsSignedIn { get; }

    /// <summary>Whether the person runs the installation.</summary>
    bool IsAdministrator { get; }

    /// <summary>Whether the person organises the place or one that contains it. Administrators organise every place.</summary>
    Task<bool> OrganisesAsync(Guid place, CancellationToken cancellationToken);

    /// <summary>Whether the person gets through a door of the kind at the place, or at the process of it.</summary>
    /// <param name="door">One of those that are bound to a place.</param>
    /// <param name="place">The place.</param>
    /// <param name="process">The process of the place; null when the door is the whole place's.</param>
    /// <param name="cancellationToken">Stops the look.</param>
    Task<bool> MayAsync(Access door, Guid place, Guid? process, CancellationToken cancellationToken);
}
