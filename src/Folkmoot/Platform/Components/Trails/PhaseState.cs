namespace Folkmoot.Platform.Components;

public enum PhaseState
{
    Later,
    Now,
    Done,
}
