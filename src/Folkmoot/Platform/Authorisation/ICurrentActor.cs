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
}
