using Folkmoot.Platform.Configuration;
using Folkmoot.Platform.Jobs;
using Microsoft.Extensions.DependencyInjection;

namespace Folkmoot.Platform.Mail;

internal static class MailServices
{
    public static void AddMail(this IServiceCollection services, Settings settings)
    {
        services.AddScoped<IMailSender, MailSender>();
        services.AddScoped<LetterEraser>();
        services.AddScoped<IJobHandler, LetterDelivery>();
        services.AddScoped<IJobHandler, LetterCleanup>();
        services.AddSingleton(new RecurringJob(LetterCleanup.JobKind, TimeSpan.FromHours(6)));
        if (settings.Mail.Relay is null)
            services.AddSingleton<ILetterCarrier, OutboxCarrier>();
        else
            services.AddSingleton<ILetterCarrier, SmtpCarrier>();
    }
}
