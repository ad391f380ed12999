using Folkmoot.Platform;

namespace Folkmoot.Processes.Methods;

/// <summary>What people can do in a phase. A room that offers a method registers one of these.</summary>
public interface IMethod
{
    /// <summary>The name that playbooks use, such as "ballot".</summary>
    string Name { get; }

    /// <summary>Checks settings and completes them with the defaults.</summary>
    /// <param name="settingsJson">Settings as JSON; "{}" for the defaults.</param>
    /// <returns>The complete settings as JSON, always in the same order.</returns>
    /// <exception cref="RefusedException">A setting is unknown or out of range; the sentence names it.</exception>
    string Complete(string settingsJson);

    /// <summary>The settings in words for everybody, one line each.</summary>
    IReadOnlyList<SettingLine> Describe(string settingsJson, string currency);

    /// <summary>What a resident can do in the phase now; null when nothing.</summary>
    Task<PhaseAction?> ActionAsync(PhaseScene scene, CancellationToken cancellationToken);

    /// <summary>How long after its end a phase closes, because some who began in time may still finish. Zero unless the method says so.</summary>
    TimeSpan Lateness(string settingsJson) => TimeSpan.Zero;

    /// <summary>The page on which an organiser changes the method's settings, from the root of the site; null when it has none to change.</summary>
    string? SettingsUrl(PhaseScene scene);

    /// <summary>What an organiser has to do before the phase opens, in a sensible order.</summary>
    Task<IReadOnlyList<PhaseTask>> TasksAsync(PhaseScene scene, CancellationToken cancellationToken);

    /// <summary>Called in the transaction that opens the phase.</summary>
    /// <exception cref="RefusedException">The phase cannot open yet; the sentence says what is missing.</exception>
    Task OpeningAsync(PhaseScene scene, CancellationToken cancellationToken);

    /// <summary>Called in the transaction that closes the phase: hands on what it made.</summary>
    Task ClosingAsync(PhaseScene scene, CancellationToken cancellationToken);

    /// <summary>Copies what a new process made from this one should start with, such as nothing but settings.</summary>
    Task CloneAsync(PhaseScene from, PhaseScene to, CancellationToken cancellationToken);
}
