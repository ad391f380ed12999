namespace Folkmoot.Assemblies.Recruit;

/// <summary>The record of one sending: who got what, when, and by which lottery. Written once and never changed.</summary>
public sealed class Mailing
{
    public const int MaxSubject = 200;
    public const int MaxBody = 5000;
    public const int MaxSeed = 200;

    public required Guid Id { get; init; }

    public required Guid ProcessId { get; init; }

    /// <summary>From 1 within the assembly.</summary>
    public required int Number { get; init; }

    public required DateTimeOffset At { get; init; }

    public required MailingKind Kind { get; init; }

    /// <summary>How many letters go by post.</summary>
    public required int ByPost { get; init; }

    /// <summary>How many went by e-mail.</summary>
    public required int ByMail { get; init; }

    public string Subject { get; init; } = "";

    /// <summary>The words that were sent, with the places where each person's own stood.</summary>
    public string Body { get; init; } = "";

    /// <summary>For invitations: what decided which addresses were drawn.</summary>
    public string Seed { get; init; } = "";

    /// <summary>For invitations: out of how many addresses that had no letter yet.</summary>
    public int Addresses { get; init; }

    /// <summary>For invitations: how many in 100 letters went to the more deprived addresses on top of their share.</summary>
    public int ExtraPercent { get; init; }

    /// <summary>For invitations: the chance of a letter at a more deprived address, as a fraction.</summary>
    public string DeprivedChance { get; init; } = "";

    /// <summary>For invitations: the chance of a letter anywhere else, as a fraction.</summary>
    public string OtherChance { get; init; } = "";

    /// <summary>The office that sent it.</summary>
    public required string Who { get; init; }
}
