using System.Reflection;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Folkmoot.Platform.Hosting;

/// <summary>Finds every <see cref="IRoom"/> of the platform, so that adding a room needs no change anywhere else.</summary>
internal static class RoomFinder
{
    private static readonly Type[] Rooms =
    [
        .. typeof(IRoom).Assembly.GetTypes()
            .Where(type => type is { IsClass: true, IsAbstract: false } && type.IsAssignableTo(typeof(IRoom)))
            .OrderBy(type => type.FullName, StringComparer.Ordinal),
    ];

    public static void AddServices(IServiceCollection services) => Call(nameof(Add), services);

    public static void MapEndpoints(IEndpointRouteBuilder endpoints) => Call(nameof(Map), endpoints);

    private static void Call(string method, object argument)
    {
        var generic = typeof(RoomFinder).GetMethod(method, BindingFlags.NonPublic | BindingFlags.Static)!;
        foreach (var room in Rooms)
            generic.MakeGenericMethod(room).Invoke(null, BindingFlags.DoNotWrapExceptions, null, [argument], null);
    }

    private static void Add<TRoom>(IServiceCollection services)
        where TRoom : IRoom => TRoom.AddServices(services);

    private static void Map<TRoom>(IEndpointRouteBuilder endpoints)
        where TRoom : IRoom => TRoom.MapEndpoints(endpoints);
}
