namespace Folkmoot.Platform.Authorisation;

public static class AccessKinds
{
    extension(Access access)
    {
        /// <summary>Whether the door asks for a role at a place or a process.</summary>
        public bool IsBoundToPlace => access is Access.Organiser or Access.Officer or Access.Clerk or Access.Moderator or Access.Connector or Access.Caller or Access.Observer;
    }
}
