namespace Folkmoot.Listening.Notes;

/// <summary>Where somebody was met, as coarsely as that helps.</summary>
public enum NoteSetting
{
    Doorstep,
    Street,
    Cafe,
    Home,
    Venue,
    Event,
    Work,
    Phone,
    Online,
}
