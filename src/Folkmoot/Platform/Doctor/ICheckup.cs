namespace Folkmoot.Platform.Doctor;

/// <summary>Looks at one side of an installation for the command "doctor". It changes nothing. Rooms add their own.</summary>
public interface ICheckup
{
    IAsyncEnumerable<Finding> LookAsync(CancellationToken cancellationToken);
}
