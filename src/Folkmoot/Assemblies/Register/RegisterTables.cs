using Folkmoot.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Folkmoot.Assemblies.Register;

public static class RegisterTables
{
    extension(FolkmootDb db)
    {
        public DbSet<RegistrationPage> RegistrationPages => db.Set<RegistrationPage>();

        public DbSet<RegistrationPicture> RegistrationPictures => db.Set<RegistrationPicture>();

        public DbSet<FormQuestion> FormQuestions => db.Set<FormQuestion>();

        public DbSet<FormAnswer> FormAnswers => db.Set<FormAnswer>();

        public DbSet<RegistrationDocument> RegistrationDocuments => db.Set<RegistrationDocument>();
    }
}
