using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;

namespace Folkmoot.Tests.Infrastructure;

/// <summary>Every request comes from an address of its own, so that what is limited by address limits no test.</summary>
internal sealed class AddressOfItsOwn : IStartupFilter
{
    private int _requests;

    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Use((context, following) =>
        {
            context.Connection.RemoteIpAddress = new IPAddress(0x0A00_0000L + (uint)Interlocked.Increment(ref _requests));
            return following(context);
        });
        next(app);
    };
}
