namespace Folkmoot.Platform.Authorisation;

/// <summary>Who may use a route.</summary>
public enum Access
{
    /// <summary>Everybody, signed in or not.</summary>
    Anyone,

    /// <summary>Everybody who is signed in.</summary>
    SignedIn,

    /// <summary>Organisers of the place that the route's <c>{place}</c> names, or of a place that contains it; administrators too.</summary>
    Organiser,

    /// <summary>Administrators of the installation.</summary>
    Administrator,

    /// <summary>Everybody, on a demonstration only; elsewhere the route does not exist.</summary>
    Demonstration,
}
