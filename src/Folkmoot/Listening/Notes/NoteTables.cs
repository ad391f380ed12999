using Folkmoot.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Folkmoot.Listening.Notes;

public static class NoteTables
{
    extension(FolkmootDb db)
    {
        public DbSet<ConversationNote> ConversationNotes => db.Set<ConversationNote>();

        public DbSet<NoteLine> NoteLines => db.Set<NoteLine>();

        public DbSet<ReceivedNote> ReceivedNotes => db.Set<ReceivedNote>();

        public DbSet<ContactWish> ContactWishes => db.Set<ContactWish>();
    }
}
