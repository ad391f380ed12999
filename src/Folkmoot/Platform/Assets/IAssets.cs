namespace Folkmoot.Platform.Assets;

/// <summary>The styles, script, fonts and pictures that the platform itself serves.</summary>
public interface IAssets
{
    /// <summary>The address of a file, with a fingerprint of its content so that browsers may keep it for ever.</summary>
    /// <param name="path">The path below wwwroot, such as <c>site.css</c>.</param>
    /// <exception cref="ArgumentException">No such file was built into the program.</exception>
    string Url(string path);
}
