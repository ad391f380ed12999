namespace Folkmoot.Assemblies.Recruit;

public enum MailingKind
{
    /// <summary>To drawn addresses: you can register.</summary>
    Invitation,

    /// <summary>To people who registered: news before the draw, such as when it is.</summary>
    Pool,

    /// <summary>To people who were drawn.</summary>
    Drawn,

    /// <summary>To people who were not drawn.</summary>
    NotDrawn,

    /// <summary>To members who said yes: what to know before a session.</summary>
    Members,
}
