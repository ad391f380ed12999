using Folkmoot.Platform.Backups;
using Microsoft.Extensions.DependencyInjection;

namespace Folkmoot.Platform.Doctor;

internal static class DoctorServices
{
    public static void AddDoctor(this IServiceCollection services)
    {
        services.AddSingleton<BackupStore>();
        services.AddScoped<ICheckup, FolderCheckup>();
        services.AddScoped<ICheckup, DatabaseCheckup>();
        services.AddScoped<ICheckup, ClockCheckup>();
        services.AddScoped<ICheckup, JobCheckup>();
        services.AddScoped<ICheckup, BackupCheckup>();
        services.AddScoped<ICheckup, MailCheckup>();
        services.AddScoped<ICheckup, AddressCheckup>();
        services.AddScoped<ICheckup, AssetCheckup>();
    }
}
