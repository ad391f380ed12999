namespace Folkmoot.Platform.Authorisation;

/// <summary>Who may use a route.</summary>
public enum Access
{
    /// <summary>Everybody, signed in or not.</summary>
    Anyone,

    /// <summary>Everybody who is signed in.</summary>
    SignedIn,

    /// <summary>
    /// Organisers of the place that the route's <c>{place}</c> names, of a place that contains it, or of the process that
    /// <c>{process}</c> names; administrators too. What follows is wider in the same way: whoever organises may do it as well.
    /// </summary>
    Organiser,

    /// <summary>Officers: they judge and cost ideas.</summary>
    Officer,

    /// <summary>Clerks: they handle paper.</summary>
    Clerk,

    /// <summary>Moderators: they deal with reports and hide what breaks the rules.</summary>
    Moderator,

    /// <summary>Connectors: they hold conversations and write down what people say.</summary>
    Connector,

    /// <summary>Callers: they ring people who registered for an assembly and note what they say. Clerks may do so, too.</summary>
    Caller,

    /// <summary>Observers: they look and change nothing. Officers, clerks, moderators, connectors and callers may look, too.</summary>
    Observer,

    /// <summary>Administrators of the installation.</summary>
    Administrator,

    /// <summary>Everybody, on a demonstration only; elsewhere the route does not exist.</summary>
    Demonstration,
}
