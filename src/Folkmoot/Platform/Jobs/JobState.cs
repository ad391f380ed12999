namespace Folkmoot.Platform.Jobs;

public enum JobState
{
    Waiting,
    Running,
    Done,
    Failed,
}
