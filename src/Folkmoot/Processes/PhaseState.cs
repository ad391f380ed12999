namespace Folkmoot.Processes;

public enum PhaseState
{
    Planned,
    Open,
    Closed,
}
