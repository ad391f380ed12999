using Folkmoot.Platform.Configuration;
using Folkmoot.Platform.Database;
using Folkmoot.Platform.Hosting;
using Folkmoot.Platform.Jobs;
using Folkmoot.Platform.Mail;
using Folkmoot.Platform.Pictures;
using Folkmoot.Platform.Secrets;
using Folkmoot.Platform.Words;
using Folkmoot.Processes;
using Microsoft.Extensions.DependencyInjection;

namespace Folkmoot.Home.Demonstration;

/// <summary>
/// The rooms' own services under a clock of their own: what the demonstration shows was made by the same code that real places use,
/// and bears the dates at which it would have happened.
/// </summary>
internal sealed class Past : IAsyncDisposable
{
    private readonly ServiceProvider _services;
    private readonly AsyncServiceScope _scope;

    public Past(FolkmootDb db, IDatabaseProvider database, IInstanceKey key, Settings settings, DateTimeOffset now)
    {
        Clock = new DemonstrationClock(now);
        var services = new ServiceCollection();
        services.AddLogging().AddWords().AddMetrics();
        services.AddSingleton(db).AddSingleton(database).AddSingleton(key).AddSingleton(settings).AddSingleton<TimeProvider>(Clock);
        services.AddScoped<Chronicle>().AddScoped<PictureShelf>().AddScoped<IJobQueue, NoJobs>().AddScoped<IMailSender, NoMail>();
        RoomFinder.AddServices(services);
        _services = services.BuildServiceProvider();
        _scope = _services.CreateAsyncScope();
    }

    public DemonstrationClock Clock { get; }

    public T Get<T>()
        where T : notnull => _scope.ServiceProvider.GetRequiredService<T>();

    /// <summary>Lets a phase open or close at its moment, as the job that turns phases would have.</summary>
    public Task TurnAsync(Phase phase, DateTimeOffset at, CancellationToken cancellationToken)
    {
        Clock.Now = at;
        return Get<PhaseWriter>().TurnAsync(phase.Id, cancellationToken);
    }

    /// <summary>Makes something that is not registered by its own type.</summary>
    public T Make<T>() => ActivatorUtilities.CreateInstance<T>(_scope.ServiceProvider);

    public async ValueTask DisposeAsync()
    {
        await _scope.DisposeAsync();
        await _services.DisposeAsync();
    }
}
