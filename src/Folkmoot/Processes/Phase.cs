using Folkmoot.Platform.Database;

namespace Folkmoot.Processes;

/// <summary>One stretch of a process, in which people can do one kind of thing: it runs one method with its settings.</summary>
public sealed class Phase : IVersioned
{
    public required Guid Id { get; init; }

    public required Guid ProcessId { get; init; }

    /// <summary>Its place among the phases, from 1.</summary>
    public required int Ordinal { get; init; }

    /// <summary>Its name within the playbook, such as "vote".</summary>
    public required string Key { get; init; }

    public required string Title { get; set; }

    public required string About { get; set; }

    /// <summary>The method it runs, such as "ballot".</summary>
    public required string Method { get; init; }

    /// <summary>The method's settings as JSON. They freeze when the phase opens; a later change needs a public reason.</summary>
    public required string Settings { get; set; }

    public required DateTimeOffset OpensAt { get; set; }

    public required DateTimeOffset ClosesAt { get; set; }

    public required PhaseState State { get; set; }

    public Guid Version { get; set; }
}
