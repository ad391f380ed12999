using Folkmoot.Platform.Authorisation;
using Folkmoot.Platform.Configuration;

namespace Folkmoot.Platform.Hosting;

internal sealed class DemonstrationSetting(Settings settings) : IDemonstration
{
    public bool IsOn => settings.Demonstration;
}
