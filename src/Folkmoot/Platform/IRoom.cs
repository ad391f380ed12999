using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Folkmoot.Platform;

/// <summary>A capability. The host finds every room in the assembly and lets it register its services and endpoints; nothing else knows its insides.</summary>
public interface IRoom
{
    static abstract void AddServices(IServiceCollection services);

    static abstract void MapEndpoints(IEndpointRouteBuilder endpoints);
}
