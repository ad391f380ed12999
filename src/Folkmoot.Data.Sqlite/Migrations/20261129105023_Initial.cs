using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Folkmoot.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "communities_place",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Slug = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    ParentId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Profile = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    Boundary = table.Column<string>(type: "TEXT", nullable: true),
                    TimeZone = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Currency = table.Column<string>(type: "TEXT", maxLength: 3, nullable: false),
                    CreatedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_communities_place", x => x.Id);
                    table.ForeignKey(
                        name: "FK_communities_place_communities_place_ParentId",
                        column: x => x.ParentId,
                        principalTable: "communities_place",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "following_follower",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Email = table.Column<string>(type: "TEXT", maxLength: 254, nullable: false),
                    EmailKey = table.Column<string>(type: "TEXT", maxLength: 254, nullable: false),
                    CreatedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    SeenUntil = table.Column<long>(type: "INTEGER", nullable: false),
                    DigestDay = table.Column<long>(type: "INTEGER", nullable: false),
                    LetterDay = table.Column<long>(type: "INTEGER", nullable: false),
                    Letters = table.Column<int>(type: "INTEGER", nullable: false),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_following_follower", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "people_account",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Email = table.Column<string>(type: "TEXT", maxLength: 254, nullable: true),
                    EmailKey = table.Column<string>(type: "TEXT", maxLength: 254, nullable: true),
                    IsEmailProven = table.Column<bool>(type: "INTEGER", nullable: false),
                    DisplayName = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    CreatedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    LetterHour = table.Column<long>(type: "INTEGER", nullable: false),
                    Letters = table.Column<int>(type: "INTEGER", nullable: false),
                    GuessDay = table.Column<long>(type: "INTEGER", nullable: false),
                    Guesses = table.Column<int>(type: "INTEGER", nullable: false),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_people_account", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "platform_audit",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    AccountId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Act = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    SubjectId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Details = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_audit", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "platform_confirmation",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Act = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    SubjectId = table.Column<Guid>(type: "TEXT", nullable: false),
                    PlaceId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ProcessId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Door = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Words = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    ReturnTo = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    AskedById = table.Column<Guid>(type: "TEXT", nullable: true),
                    AskedOffice = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    AskedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    ExpiresAt = table.Column<long>(type: "INTEGER", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    SettledById = table.Column<Guid>(type: "TEXT", nullable: true),
                    SettledOffice = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    SettledAt = table.Column<long>(type: "INTEGER", nullable: true),
                    IsAlone = table.Column<bool>(type: "INTEGER", nullable: false),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_confirmation", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "platform_edge",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    FromKind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    FromId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ToKind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    ToId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    Who = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Why = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_edge", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "platform_job",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Payload = table.Column<string>(type: "TEXT", nullable: false),
                    Key = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Due = table.Column<long>(type: "INTEGER", nullable: false),
                    Attempts = table.Column<int>(type: "INTEGER", nullable: false),
                    Worker = table.Column<Guid>(type: "TEXT", nullable: true),
                    Permille = table.Column<int>(type: "INTEGER", nullable: false),
                    Message = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    EndedAt = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_job", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "platform_letter",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    To = table.Column<string>(type: "TEXT", maxLength: 320, nullable: false),
                    Subject = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    Body = table.Column<string>(type: "TEXT", nullable: false),
                    Unsubscribe = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    WrittenAt = table.Column<long>(type: "INTEGER", nullable: false),
                    DeliveredAt = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_letter", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "platform_picture_draft",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Size = table.Column<int>(type: "INTEGER", nullable: false),
                    CreatedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Content = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Mark = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_picture_draft", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "answers_defaults",
                columns: table => new
                {
                    PlaceId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Days = table.Column<int>(type: "INTEGER", nullable: false),
                    Answerer = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    AnswererEmail = table.Column<string>(type: "TEXT", maxLength: 254, nullable: true),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_answers_defaults", x => x.PlaceId);
                    table.ForeignKey(
                        name: "FK_answers_defaults_communities_place_PlaceId",
                        column: x => x.PlaceId,
                        principalTable: "communities_place",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "assurance_report",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    PlaceId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Board = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    On = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Content = table.Column<string>(type: "TEXT", nullable: false),
                    Digest = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_assurance_report", x => x.Id);
                    table.ForeignKey(
                        name: "FK_assurance_report_communities_place_PlaceId",
                        column: x => x.PlaceId,
                        principalTable: "communities_place",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ballots_import",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    PlaceId = table.Column<Guid>(type: "TEXT", nullable: false),
                    FileName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    As = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Rule = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Content = table.Column<byte[]>(type: "BLOB", nullable: true),
                    JobId = table.Column<Guid>(type: "TEXT", nullable: false),
                    AccountId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Office = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    ProcessId = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ballots_import", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ballots_import_communities_place_PlaceId",
                        column: x => x.PlaceId,
                        principalTable: "communities_place",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "funds_basis",
                columns: table => new
                {
                    PlaceId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Code = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Source = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Until = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_funds_basis", x => new { x.PlaceId, x.Code });
                    table.ForeignKey(
                        name: "FK_funds_basis_communities_place_PlaceId",
                        column: x => x.PlaceId,
                        principalTable: "communities_place",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "funds_journal",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    PlaceId = table.Column<Guid>(type: "TEXT", nullable: false),
                    CreatedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    Entries = table.Column<long>(type: "INTEGER", nullable: false),
                    Head = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    GivingPrefix = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    GivingNumber = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_funds_journal", x => x.Id);
                    table.ForeignKey(
                        name: "FK_funds_journal_communities_place_PlaceId",
                        column: x => x.PlaceId,
                        principalTable: "communities_place",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "outcomes_framework",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    PlaceId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    MadeWith = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    CreatedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    AgreedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Record = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_outcomes_framework", x => x.Id);
                    table.ForeignKey(
                        name: "FK_outcomes_framework_communities_place_PlaceId",
                        column: x => x.PlaceId,
                        principalTable: "communities_place",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "outcomes_value",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    PlaceId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Indicator = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    On = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Value = table.Column<decimal>(type: "TEXT", precision: 18, scale: 3, nullable: false),
                    Evidence = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_outcomes_value", x => x.Id);
                    table.ForeignKey(
                        name: "FK_outcomes_value_communities_place_PlaceId",
                        column: x => x.PlaceId,
                        principalTable: "communities_place",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "processes_process",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    PlaceId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Slug = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Summary = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    Playbook = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Currency = table.Column<string>(type: "TEXT", maxLength: 3, nullable: false),
                    Source = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    CreatedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    PublishedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_processes_process", x => x.Id);
                    table.ForeignKey(
                        name: "FK_processes_process_communities_place_PlaceId",
                        column: x => x.PlaceId,
                        principalTable: "communities_place",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "savings_case",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    PlaceId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    About = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    ModelJson = table.Column<string>(type: "TEXT", nullable: false),
                    ClaimedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    ClaimedBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_savings_case", x => x.Id);
                    table.ForeignKey(
                        name: "FK_savings_case_communities_place_PlaceId",
                        column: x => x.PlaceId,
                        principalTable: "communities_place",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "savings_price_index",
                columns: table => new
                {
                    PlaceId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Year = table.Column<int>(type: "INTEGER", nullable: false),
                    Index = table.Column<decimal>(type: "TEXT", precision: 18, scale: 6, nullable: false),
                    Source = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_savings_price_index", x => new { x.PlaceId, x.Year });
                    table.ForeignKey(
                        name: "FK_savings_price_index_communities_place_PlaceId",
                        column: x => x.PlaceId,
                        principalTable: "communities_place",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "savings_reserve",
                columns: table => new
                {
                    PlaceId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Share = table.Column<int>(type: "INTEGER", nullable: false),
                    Paper = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    SetOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_savings_reserve", x => x.PlaceId);
                    table.ForeignKey(
                        name: "FK_savings_reserve_communities_place_PlaceId",
                        column: x => x.PlaceId,
                        principalTable: "communities_place",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "savings_unit_cost",
                columns: table => new
                {
                    PlaceId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Code = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    Agency = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Pence = table.Column<long>(type: "INTEGER", nullable: false),
                    Cashable = table.Column<int>(type: "INTEGER", nullable: false),
                    PriceYear = table.Column<int>(type: "INTEGER", nullable: false),
                    Source = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_savings_unit_cost", x => new { x.PlaceId, x.Code });
                    table.ForeignKey(
                        name: "FK_savings_unit_cost_communities_place_PlaceId",
                        column: x => x.PlaceId,
                        principalTable: "communities_place",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "following_follow",
                columns: table => new
                {
                    FollowerId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    SubjectId = table.Column<Guid>(type: "TEXT", nullable: false),
                    CreatedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    ConfirmedAt = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_following_follow", x => new { x.FollowerId, x.Kind, x.SubjectId });
                    table.ForeignKey(
                        name: "FK_following_follow_following_follower_FollowerId",
                        column: x => x.FollowerId,
                        principalTable: "following_follower",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "calls_registered",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    AccountId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Body = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Number = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    Tie = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Whose = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Since = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Until = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    At = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_calls_registered", x => x.Id);
                    table.ForeignKey(
                        name: "FK_calls_registered_people_account_AccountId",
                        column: x => x.AccountId,
                        principalTable: "people_account",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "people_email_change",
                columns: table => new
                {
                    AccountId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Email = table.Column<string>(type: "TEXT", maxLength: 254, nullable: false),
                    EmailKey = table.Column<string>(type: "TEXT", maxLength: 254, nullable: false),
                    TokenHash = table.Column<byte[]>(type: "BLOB", maxLength: 32, nullable: false),
                    ExpiresAt = table.Column<long>(type: "INTEGER", nullable: false),
                    LetterDay = table.Column<long>(type: "INTEGER", nullable: false),
                    Letters = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_people_email_change", x => x.AccountId);
                    table.ForeignKey(
                        name: "FK_people_email_change_people_account_AccountId",
                        column: x => x.AccountId,
                        principalTable: "people_account",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "people_external_login",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    AccountId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Issuer = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    Subject = table.Column<string>(type: "TEXT", maxLength: 255, nullable: false),
                    LinkedAt = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_people_external_login", x => x.Id);
                    table.ForeignKey(
                        name: "FK_people_external_login_people_account_AccountId",
                        column: x => x.AccountId,
                        principalTable: "people_account",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "people_passkey",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    AccountId = table.Column<Guid>(type: "TEXT", nullable: false),
                    CredentialId = table.Column<byte[]>(type: "BLOB", maxLength: 1023, nullable: false),
                    PublicKey = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    CreatedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    UsedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    SignCount = table.Column<long>(type: "INTEGER", nullable: false),
                    Transports = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    IsUserVerified = table.Column<bool>(type: "INTEGER", nullable: false),
                    IsBackupEligible = table.Column<bool>(type: "INTEGER", nullable: false),
                    IsBackedUp = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_people_passkey", x => x.Id);
                    table.ForeignKey(
                        name: "FK_people_passkey_people_account_AccountId",
                        column: x => x.AccountId,
                        principalTable: "people_account",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "people_role_grant",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    AccountId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Role = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    PlaceId = table.Column<Guid>(type: "TEXT", nullable: true),
                    ProcessId = table.Column<Guid>(type: "TEXT", nullable: true),
                    GrantedAt = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_people_role_grant", x => x.Id);
                    table.ForeignKey(
                        name: "FK_people_role_grant_people_account_AccountId",
                        column: x => x.AccountId,
                        principalTable: "people_account",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "people_role_step",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    IsGrant = table.Column<bool>(type: "INTEGER", nullable: false),
                    Role = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    PlaceId = table.Column<Guid>(type: "TEXT", nullable: true),
                    ProcessId = table.Column<Guid>(type: "TEXT", nullable: true),
                    AccountId = table.Column<Guid>(type: "TEXT", nullable: true),
                    ById = table.Column<Guid>(type: "TEXT", nullable: true),
                    Office = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_people_role_step", x => x.Id);
                    table.ForeignKey(
                        name: "FK_people_role_step_people_account_AccountId",
                        column: x => x.AccountId,
                        principalTable: "people_account",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.SetNull);
                    table.ForeignKey(
                        name: "FK_people_role_step_people_account_ById",
                        column: x => x.ById,
                        principalTable: "people_account",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.SetNull);
                });

            migrationBuilder.CreateTable(
                name: "people_session",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    AccountId = table.Column<Guid>(type: "TEXT", nullable: false),
                    CreatedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    ExpiresAt = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_people_session", x => x.Id);
                    table.ForeignKey(
                        name: "FK_people_session_people_account_AccountId",
                        column: x => x.AccountId,
                        principalTable: "people_account",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "people_sign_in_link",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    AccountId = table.Column<Guid>(type: "TEXT", nullable: true),
                    TokenHash = table.Column<byte[]>(type: "BLOB", maxLength: 32, nullable: true),
                    CodeHash = table.Column<byte[]>(type: "BLOB", maxLength: 32, nullable: true),
                    ExpiresAt = table.Column<long>(type: "INTEGER", nullable: false),
                    UsedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Tries = table.Column<int>(type: "INTEGER", nullable: false),
                    ReturnTo = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_people_sign_in_link", x => x.Id);
                    table.ForeignKey(
                        name: "FK_people_sign_in_link_people_account_AccountId",
                        column: x => x.AccountId,
                        principalTable: "people_account",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "assurance_follow_up",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ReportId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Resolution = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    Promise = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    Owner = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    DueOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    At = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_assurance_follow_up", x => x.Id);
                    table.ForeignKey(
                        name: "FK_assurance_follow_up_assurance_report_ReportId",
                        column: x => x.ReportId,
                        principalTable: "assurance_report",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "assurance_story",
                columns: table => new
                {
                    ReportId = table.Column<Guid>(type: "TEXT", nullable: false),
                    StoryId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Salt = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_assurance_story", x => new { x.ReportId, x.StoryId });
                    table.ForeignKey(
                        name: "FK_assurance_story_assurance_report_ReportId",
                        column: x => x.ReportId,
                        principalTable: "assurance_report",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "calls_organisation",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    JournalId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Number = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    HostName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    HostNumber = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    Party = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    IsDistinct = table.Column<bool>(type: "INTEGER", nullable: false),
                    CreatedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_calls_organisation", x => x.Id);
                    table.ForeignKey(
                        name: "FK_calls_organisation_funds_journal_JournalId",
                        column: x => x.JournalId,
                        principalTable: "funds_journal",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "funds_agreement",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    JournalId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    PartiesJson = table.Column<string>(type: "TEXT", nullable: false),
                    WordsJson = table.Column<string>(type: "TEXT", nullable: false),
                    StartsOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    EndsOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    SignedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Paper = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_funds_agreement", x => x.Id);
                    table.ForeignKey(
                        name: "FK_funds_agreement_funds_journal_JournalId",
                        column: x => x.JournalId,
                        principalTable: "funds_journal",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "funds_alongside",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    JournalId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Partner = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    What = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    Pence = table.Column<long>(type: "INTEGER", nullable: false),
                    Spent = table.Column<long>(type: "INTEGER", nullable: true),
                    By = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    On = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    How = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Until = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Outcomes = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    TakenBackAt = table.Column<long>(type: "INTEGER", nullable: true),
                    TakenBackWhy = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_funds_alongside", x => x.Id);
                    table.ForeignKey(
                        name: "FK_funds_alongside_funds_journal_JournalId",
                        column: x => x.JournalId,
                        principalTable: "funds_journal",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "funds_entry",
                columns: table => new
                {
                    JournalId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Sequence = table.Column<long>(type: "INTEGER", nullable: false),
                    Line = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_funds_entry", x => new { x.JournalId, x.Sequence });
                    table.ForeignKey(
                        name: "FK_funds_entry_funds_journal_JournalId",
                        column: x => x.JournalId,
                        principalTable: "funds_journal",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "funds_grant",
                columns: table => new
                {
                    JournalId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Grant = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Round = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    Title = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    AppliedFor = table.Column<long>(type: "INTEGER", nullable: true),
                    StartsOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    EndsOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    IsFromOpenCall = table.Column<bool>(type: "INTEGER", nullable: false),
                    IsIndividual = table.Column<bool>(type: "INTEGER", nullable: false),
                    Host = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    Plan = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_funds_grant", x => new { x.JournalId, x.Grant });
                    table.ForeignKey(
                        name: "FK_funds_grant_funds_journal_JournalId",
                        column: x => x.JournalId,
                        principalTable: "funds_journal",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "funds_import",
                columns: table => new
                {
                    JournalId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Rows = table.Column<int>(type: "INTEGER", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_funds_import", x => new { x.JournalId, x.Hash });
                    table.ForeignKey(
                        name: "FK_funds_import_funds_journal_JournalId",
                        column: x => x.JournalId,
                        principalTable: "funds_journal",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "funds_invitation",
                columns: table => new
                {
                    JournalId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Does = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    ForWhom = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    Terms = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    Gets = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    IsOpen = table.Column<bool>(type: "INTEGER", nullable: false),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_funds_invitation", x => x.JournalId);
                    table.ForeignKey(
                        name: "FK_funds_invitation_funds_journal_JournalId",
                        column: x => x.JournalId,
                        principalTable: "funds_journal",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "funds_offer",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    JournalId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Body = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Contact = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Email = table.Column<string>(type: "TEXT", maxLength: 254, nullable: false),
                    EmailKey = table.Column<string>(type: "TEXT", maxLength: 254, nullable: false),
                    Pence = table.Column<long>(type: "INTEGER", nullable: false),
                    Wishes = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Answer = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    Lot = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_funds_offer", x => x.Id);
                    table.ForeignKey(
                        name: "FK_funds_offer_funds_journal_JournalId",
                        column: x => x.JournalId,
                        principalTable: "funds_journal",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "funds_part",
                columns: table => new
                {
                    JournalId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Lot = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    DueOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Pence = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_funds_part", x => new { x.JournalId, x.Lot, x.Number });
                    table.ForeignKey(
                        name: "FK_funds_part_funds_journal_JournalId",
                        column: x => x.JournalId,
                        principalTable: "funds_journal",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "funds_party",
                columns: table => new
                {
                    JournalId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Code = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Number = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_funds_party", x => new { x.JournalId, x.Code });
                    table.ForeignKey(
                        name: "FK_funds_party_funds_journal_JournalId",
                        column: x => x.JournalId,
                        principalTable: "funds_journal",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "funds_past_grant",
                columns: table => new
                {
                    JournalId = table.Column<Guid>(type: "TEXT", nullable: false),
                    GivingId = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    Description = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    Currency = table.Column<string>(type: "TEXT", maxLength: 3, nullable: false),
                    Pence = table.Column<long>(type: "INTEGER", nullable: false),
                    AwardedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    EndsOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Funder = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    Recipient = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    Places = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_funds_past_grant", x => new { x.JournalId, x.GivingId });
                    table.ForeignKey(
                        name: "FK_funds_past_grant_funds_journal_JournalId",
                        column: x => x.JournalId,
                        principalTable: "funds_journal",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "funds_statement",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    JournalId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    To = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Closing = table.Column<long>(type: "INTEGER", nullable: true),
                    UploadedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    By = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_funds_statement", x => x.Id);
                    table.ForeignKey(
                        name: "FK_funds_statement_funds_journal_JournalId",
                        column: x => x.JournalId,
                        principalTable: "funds_journal",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "funds_terms",
                columns: table => new
                {
                    JournalId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Lot = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    BasisOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    BasisPaper = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    Reporting = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    Rule = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    YearEnd = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_funds_terms", x => new { x.JournalId, x.Lot });
                    table.ForeignKey(
                        name: "FK_funds_terms_funds_journal_JournalId",
                        column: x => x.JournalId,
                        principalTable: "funds_journal",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "funds_year_end",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    JournalId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Lot = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    On = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Rule = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Free = table.Column<long>(type: "INTEGER", nullable: false),
                    Returned = table.Column<long>(type: "INTEGER", nullable: true),
                    Words = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    AnsweredAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_funds_year_end", x => x.Id);
                    table.ForeignKey(
                        name: "FK_funds_year_end_funds_journal_JournalId",
                        column: x => x.JournalId,
                        principalTable: "funds_journal",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "outcomes_outcome",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    FrameworkId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Code = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Priority = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_outcomes_outcome", x => x.Id);
                    table.ForeignKey(
                        name: "FK_outcomes_outcome_outcomes_framework_FrameworkId",
                        column: x => x.FrameworkId,
                        principalTable: "outcomes_framework",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "outcomes_strategy",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    FrameworkId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Owner = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_outcomes_strategy", x => x.Id);
                    table.ForeignKey(
                        name: "FK_outcomes_strategy_outcomes_framework_FrameworkId",
                        column: x => x.FrameworkId,
                        principalTable: "outcomes_framework",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "answers_owed",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    PlaceId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ProcessId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Cause = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    AboutKind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    AboutId = table.Column<Guid>(type: "TEXT", nullable: false),
                    AboutTitle = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    AboutUrl = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Words = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    AskerName = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    AskerEmail = table.Column<string>(type: "TEXT", maxLength: 254, nullable: true),
                    AskerKey = table.Column<string>(type: "TEXT", maxLength: 254, nullable: true),
                    AskerAccount = table.Column<Guid>(type: "TEXT", nullable: true),
                    AskedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    Answerer = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    AnswererEmail = table.Column<string>(type: "TEXT", maxLength: 254, nullable: true),
                    DueAt = table.Column<long>(type: "INTEGER", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    AnsweredAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Answer = table.Column<string>(type: "TEXT", maxLength: 10000, nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    RemindedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_answers_owed", x => x.Id);
                    table.ForeignKey(
                        name: "FK_answers_owed_processes_process_ProcessId",
                        column: x => x.ProcessId,
                        principalTable: "processes_process",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "assemblies_address",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ProcessId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Words = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    Postcode = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    IsDeprived = table.Column<bool>(type: "INTEGER", nullable: false),
                    Mailing = table.Column<int>(type: "INTEGER", nullable: true),
                    CodeHash = table.Column<byte[]>(type: "BLOB", maxLength: 32, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_assemblies_address", x => x.Id);
                    table.ForeignKey(
                        name: "FK_assemblies_address_processes_process_ProcessId",
                        column: x => x.ProcessId,
                        principalTable: "processes_process",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "assemblies_chair_code",
                columns: table => new
                {
                    ProcessId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Seed = table.Column<Guid>(type: "TEXT", nullable: false),
                    CodeHash = table.Column<byte[]>(type: "BLOB", nullable: false),
                    MadeAt = table.Column<long>(type: "INTEGER", nullable: false),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_assemblies_chair_code", x => x.ProcessId);
                    table.ForeignKey(
                        name: "FK_assemblies_chair_code_processes_process_ProcessId",
                        column: x => x.ProcessId,
                        principalTable: "processes_process",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "assemblies_draw",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ProcessId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Seats = table.Column<int>(type: "INTEGER", nullable: false),
                    AtOnce = table.Column<int>(type: "INTEGER", nullable: false),
                    Panel = table.Column<int>(type: "INTEGER", nullable: false),
                    Objective = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Panels = table.Column<int>(type: "INTEGER", nullable: false),
                    Seed = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    BeaconName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    KnownAt = table.Column<long>(type: "INTEGER", nullable: false),
                    FromAlternates = table.Column<bool>(type: "INTEGER", nullable: false),
                    CreatedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    JobId = table.Column<Guid>(type: "TEXT", nullable: false),
                    PreparedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    CommittedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    DrawnAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Beacon = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    IsProven = table.Column<bool>(type: "INTEGER", nullable: false),
                    Message = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    Pool = table.Column<int>(type: "INTEGER", nullable: false),
                    Excluded = table.Column<int>(type: "INTEGER", nullable: false),
                    Alone = table.Column<int>(type: "INTEGER", nullable: false),
                    Lowest = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Summary = table.Column<string>(type: "TEXT", nullable: false),
                    Chosen = table.Column<string>(type: "TEXT", nullable: false),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_assemblies_draw", x => x.Id);
                    table.ForeignKey(
                        name: "FK_assemblies_draw_processes_process_ProcessId",
                        column: x => x.ProcessId,
                        principalTable: "processes_process",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "assemblies_mailing",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ProcessId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    ByPost = table.Column<int>(type: "INTEGER", nullable: false),
                    ByMail = table.Column<int>(type: "INTEGER", nullable: false),
                    Subject = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Body = table.Column<string>(type: "TEXT", maxLength: 5000, nullable: false),
                    Seed = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Addresses = table.Column<int>(type: "INTEGER", nullable: false),
                    ExtraPercent = table.Column<int>(type: "INTEGER", nullable: false),
                    DeprivedChance = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    OtherChance = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Who = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_assemblies_mailing", x => x.Id);
                    table.ForeignKey(
                        name: "FK_assemblies_mailing_processes_process_ProcessId",
                        column: x => x.ProcessId,
                        principalTable: "processes_process",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "assemblies_page",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ProcessId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Key = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Format = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Intro = table.Column<string>(type: "TEXT", maxLength: 20000, nullable: false),
                    Thanks = table.Column<string>(type: "TEXT", maxLength: 20000, nullable: false),
                    Language = table.Column<string>(type: "TEXT", maxLength: 35, nullable: false),
                    Words = table.Column<string>(type: "TEXT", maxLength: 16000, nullable: false),
                    ClosesAt = table.Column<long>(type: "INTEGER", nullable: true),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    OpenedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_assemblies_page", x => x.Id);
                    table.ForeignKey(
                        name: "FK_assemblies_page_processes_process_ProcessId",
                        column: x => x.ProcessId,
                        principalTable: "processes_process",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "assemblies_page_document",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ProcessId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    FileName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Content = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Size = table.Column<int>(type: "INTEGER", nullable: false),
                    Mark = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    Pages = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    CreatedAt = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_assemblies_page_document", x => x.Id);
                    table.ForeignKey(
                        name: "FK_assemblies_page_document_processes_process_ProcessId",
                        column: x => x.ProcessId,
                        principalTable: "processes_process",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "assemblies_page_picture",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ProcessId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Alt = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Pages = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    CreatedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Content = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Mark = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_assemblies_page_picture", x => x.Id);
                    table.ForeignKey(
                        name: "FK_assemblies_page_picture_processes_process_ProcessId",
                        column: x => x.ProcessId,
                        principalTable: "processes_process",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "assemblies_pay_list",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ProcessId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Pence = table.Column<long>(type: "INTEGER", nullable: false),
                    People = table.Column<int>(type: "INTEGER", nullable: false),
                    Grant = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    Who = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_assemblies_pay_list", x => x.Id);
                    table.ForeignKey(
                        name: "FK_assemblies_pay_list_processes_process_ProcessId",
                        column: x => x.ProcessId,
                        principalTable: "processes_process",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "assemblies_postcode",
                columns: table => new
                {
                    ProcessId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Postcode = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    Values = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_assemblies_postcode", x => new { x.ProcessId, x.Postcode });
                    table.ForeignKey(
                        name: "FK_assemblies_postcode_processes_process_ProcessId",
                        column: x => x.ProcessId,
                        principalTable: "processes_process",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "assemblies_question",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ProcessId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Words = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    Answer = table.Column<string>(type: "TEXT", maxLength: 5000, nullable: false),
                    AnsweredBy = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    AnsweredAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_assemblies_question", x => x.Id);
                    table.ForeignKey(
                        name: "FK_assemblies_question_processes_process_ProcessId",
                        column: x => x.ProcessId,
                        principalTable: "processes_process",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "assemblies_question_form",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ProcessId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Rank = table.Column<int>(type: "INTEGER", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Words = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    Help = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    Choices = table.Column<string>(type: "TEXT", maxLength: 3030, nullable: false),
                    IsObligatory = table.Column<bool>(type: "INTEGER", nullable: false),
                    IsForCaller = table.Column<bool>(type: "INTEGER", nullable: false),
                    Pages = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_assemblies_question_form", x => x.Id);
                    table.ForeignKey(
                        name: "FK_assemblies_question_form_processes_process_ProcessId",
                        column: x => x.ProcessId,
                        principalTable: "processes_process",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "assemblies_quota",
                columns: table => new
                {
                    ProcessId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Ordinal = table.Column<int>(type: "INTEGER", nullable: false),
                    Feature = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    Value = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    Least = table.Column<int>(type: "INTEGER", nullable: false),
                    Most = table.Column<int>(type: "INTEGER", nullable: false),
                    LowestLeast = table.Column<int>(type: "INTEGER", nullable: false),
                    HighestMost = table.Column<int>(type: "INTEGER", nullable: true),
                    Census = table.Column<int>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_assemblies_quota", x => new { x.ProcessId, x.Ordinal });
                    table.ForeignKey(
                        name: "FK_assemblies_quota_processes_process_ProcessId",
                        column: x => x.ProcessId,
                        principalTable: "processes_process",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "assemblies_recommendation",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ProcessId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Words = table.Column<string>(type: "TEXT", maxLength: 5000, nullable: false),
                    Reasons = table.Column<string>(type: "TEXT", maxLength: 5000, nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Withdrawn = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    CreatedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    Members = table.Column<int>(type: "INTEGER", nullable: false),
                    For = table.Column<int>(type: "INTEGER", nullable: false),
                    Against = table.Column<int>(type: "INTEGER", nullable: false),
                    Abstained = table.Column<int>(type: "INTEGER", nullable: false),
                    VotedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Response = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    ResponseWords = table.Column<string>(type: "TEXT", maxLength: 5000, nullable: false),
                    ResponseWho = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    RespondedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Project = table.Column<int>(type: "INTEGER", nullable: true),
                    LookBack = table.Column<string>(type: "TEXT", maxLength: 5000, nullable: false),
                    LookedBackAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_assemblies_recommendation", x => x.Id);
                    table.ForeignKey(
                        name: "FK_assemblies_recommendation_processes_process_ProcessId",
                        column: x => x.ProcessId,
                        principalTable: "processes_process",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "assemblies_session",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ProcessId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Panel = table.Column<int>(type: "INTEGER", nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    StartsAt = table.Column<long>(type: "INTEGER", nullable: false),
                    EndsAt = table.Column<long>(type: "INTEGER", nullable: false),
                    Where = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    Join = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    Observe = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    Agenda = table.Column<string>(type: "TEXT", maxLength: 5000, nullable: false),
                    Minutes = table.Column<string>(type: "TEXT", maxLength: 20000, nullable: false),
                    TableSize = table.Column<int>(type: "INTEGER", nullable: false),
                    TurnSeconds = table.Column<int>(type: "INTEGER", nullable: false),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_assemblies_session", x => x.Id);
                    table.ForeignKey(
                        name: "FK_assemblies_session_processes_process_ProcessId",
                        column: x => x.ProcessId,
                        principalTable: "processes_process",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "calls_meeting",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ProcessId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    HeldOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Where = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    Present = table.Column<int>(type: "INTEGER", nullable: false),
                    Residents = table.Column<int>(type: "INTEGER", nullable: false),
                    OpenedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    ClosedAt = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_calls_meeting", x => x.Id);
                    table.ForeignKey(
                        name: "FK_calls_meeting_processes_process_ProcessId",
                        column: x => x.ProcessId,
                        principalTable: "processes_process",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "calls_round",
                columns: table => new
                {
                    ProcessId = table.Column<Guid>(type: "TEXT", nullable: false),
                    JournalId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Round = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Pence = table.Column<long>(type: "INTEGER", nullable: false),
                    DecidingSince = table.Column<long>(type: "INTEGER", nullable: true),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_calls_round", x => x.ProcessId);
                    table.ForeignKey(
                        name: "FK_calls_round_funds_journal_JournalId",
                        column: x => x.JournalId,
                        principalTable: "funds_journal",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_calls_round_processes_process_ProcessId",
                        column: x => x.ProcessId,
                        principalTable: "processes_process",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "calls_seat",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ProcessId = table.Column<Guid>(type: "TEXT", nullable: false),
                    AccountId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Name = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    IsResident = table.Column<bool>(type: "INTEGER", nullable: false),
                    IsChair = table.Column<bool>(type: "INTEGER", nullable: false),
                    Disclosed = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    LeftAt = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_calls_seat", x => x.Id);
                    table.ForeignKey(
                        name: "FK_calls_seat_people_account_AccountId",
                        column: x => x.AccountId,
                        principalTable: "people_account",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.SetNull);
                    table.ForeignKey(
                        name: "FK_calls_seat_processes_process_ProcessId",
                        column: x => x.ProcessId,
                        principalTable: "processes_process",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "delivery_project",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ProcessId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ProposalId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    Picture = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    PictureAlt = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Area = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Owner = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    OwnerEmail = table.Column<string>(type: "TEXT", maxLength: 254, nullable: true),
                    Budget = table.Column<long>(type: "INTEGER", nullable: false),
                    Spent = table.Column<long>(type: "INTEGER", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    CreatedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    PlanDueAt = table.Column<long>(type: "INTEGER", nullable: false),
                    EndedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Outcome = table.Column<string>(type: "TEXT", maxLength: 5000, nullable: false),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_delivery_project", x => x.Id);
                    table.ForeignKey(
                        name: "FK_delivery_project_processes_process_ProcessId",
                        column: x => x.ProcessId,
                        principalTable: "processes_process",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "listening_codebook_change",
                columns: table => new
                {
                    ProcessId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    What = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    Who = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_listening_codebook_change", x => new { x.ProcessId, x.Number });
                    table.ForeignKey(
                        name: "FK_listening_codebook_change_processes_process_ProcessId",
                        column: x => x.ProcessId,
                        principalTable: "processes_process",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "listening_contact",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ProcessId = table.Column<Guid>(type: "TEXT", nullable: false),
                    CodeHash = table.Column<byte[]>(type: "BLOB", maxLength: 32, nullable: false),
                    Contact = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Day = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_listening_contact", x => x.Id);
                    table.ForeignKey(
                        name: "FK_listening_contact_processes_process_ProcessId",
                        column: x => x.ProcessId,
                        principalTable: "processes_process",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "listening_handed_on",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ProcessId = table.Column<Guid>(type: "TEXT", nullable: false),
                    FromKind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    FromId = table.Column<Guid>(type: "TEXT", nullable: false),
                    FromTitle = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    As = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    ToKind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    ToId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ToTitle = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    ToUrl = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Why = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_listening_handed_on", x => x.Id);
                    table.ForeignKey(
                        name: "FK_listening_handed_on_processes_process_ProcessId",
                        column: x => x.ProcessId,
                        principalTable: "processes_process",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "listening_map",
                columns: table => new
                {
                    ProcessId = table.Column<Guid>(type: "TEXT", nullable: false),
                    DrawnAt = table.Column<long>(type: "INTEGER", nullable: false),
                    Basis = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Sheet = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_listening_map", x => x.ProcessId);
                    table.ForeignKey(
                        name: "FK_listening_map_processes_process_ProcessId",
                        column: x => x.ProcessId,
                        principalTable: "processes_process",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "listening_note",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ProcessId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Shape = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Area = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    Setting = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Present = table.Column<int>(type: "INTEGER", nullable: false),
                    Language = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Day = table.Column<long>(type: "INTEGER", nullable: false),
                    Consent = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Wording = table.Column<int>(type: "INTEGER", nullable: false),
                    ConnectorId = table.Column<Guid>(type: "TEXT", nullable: true),
                    CodeHash = table.Column<byte[]>(type: "BLOB", maxLength: 32, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_listening_note", x => x.Id);
                    table.ForeignKey(
                        name: "FK_listening_note_processes_process_ProcessId",
                        column: x => x.ProcessId,
                        principalTable: "processes_process",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "listening_open_consent",
                columns: table => new
                {
                    ProcessId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Key = table.Column<byte[]>(type: "BLOB", maxLength: 32, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_listening_open_consent", x => new { x.ProcessId, x.Key });
                    table.ForeignKey(
                        name: "FK_listening_open_consent_processes_process_ProcessId",
                        column: x => x.ProcessId,
                        principalTable: "processes_process",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "listening_pack",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ProcessId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Seed = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    MadeAt = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_listening_pack", x => x.Id);
                    table.ForeignKey(
                        name: "FK_listening_pack_processes_process_ProcessId",
                        column: x => x.ProcessId,
                        principalTable: "processes_process",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "listening_received_note",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ProcessId = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_listening_received_note", x => x.Id);
                    table.ForeignKey(
                        name: "FK_listening_received_note_processes_process_ProcessId",
                        column: x => x.ProcessId,
                        principalTable: "processes_process",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "listening_report",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ProcessId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    PublishedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    Sheet = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_listening_report", x => x.Id);
                    table.ForeignKey(
                        name: "FK_listening_report_processes_process_ProcessId",
                        column: x => x.ProcessId,
                        principalTable: "processes_process",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "listening_routing_record",
                columns: table => new
                {
                    ProcessId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Seed = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    Same = table.Column<int>(type: "INTEGER", nullable: false),
                    Different = table.Column<int>(type: "INTEGER", nullable: false),
                    Unclear = table.Column<int>(type: "INTEGER", nullable: false),
                    CheckedAt = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_listening_routing_record", x => x.ProcessId);
                    table.ForeignKey(
                        name: "FK_listening_routing_record_processes_process_ProcessId",
                        column: x => x.ProcessId,
                        principalTable: "processes_process",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "listening_routing_state",
                columns: table => new
                {
                    ProcessId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Id = table.Column<long>(type: "INTEGER", nullable: false),
                    Weights = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_listening_routing_state", x => new { x.ProcessId, x.Id });
                    table.ForeignKey(
                        name: "FK_listening_routing_state_processes_process_ProcessId",
                        column: x => x.ProcessId,
                        principalTable: "processes_process",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "listening_statement",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ProcessId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Plain = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Source = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    IsSeed = table.Column<bool>(type: "INTEGER", nullable: false),
                    Author = table.Column<byte[]>(type: "BLOB", maxLength: 32, nullable: true),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    CreatedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_listening_statement", x => x.Id);
                    table.ForeignKey(
                        name: "FK_listening_statement_processes_process_ProcessId",
                        column: x => x.ProcessId,
                        principalTable: "processes_process",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "listening_story",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ProcessId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Words = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    Teller = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    Area = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    Media = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    SharedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Wording = table.Column<int>(type: "INTEGER", nullable: false),
                    WriterId = table.Column<Guid>(type: "TEXT", nullable: true),
                    CodeHash = table.Column<byte[]>(type: "BLOB", maxLength: 32, nullable: false),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_listening_story", x => x.Id);
                    table.ForeignKey(
                        name: "FK_listening_story_processes_process_ProcessId",
                        column: x => x.ProcessId,
                        principalTable: "processes_process",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "listening_theme",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ProcessId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Meaning = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    IsRetired = table.Column<bool>(type: "INTEGER", nullable: false),
                    PublishedIn = table.Column<int>(type: "INTEGER", nullable: true),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_listening_theme", x => x.Id);
                    table.ForeignKey(
                        name: "FK_listening_theme_processes_process_ProcessId",
                        column: x => x.ProcessId,
                        principalTable: "processes_process",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "listening_training",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ProcessId = table.Column<Guid>(type: "TEXT", nullable: false),
                    WorkerId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Day = table.Column<long>(type: "INTEGER", nullable: false),
                    Lesson = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Learned = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    MayShow = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_listening_training", x => x.Id);
                    table.ForeignKey(
                        name: "FK_listening_training_processes_process_ProcessId",
                        column: x => x.ProcessId,
                        principalTable: "processes_process",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "listening_trait",
                columns: table => new
                {
                    ProcessId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Key = table.Column<byte[]>(type: "BLOB", maxLength: 32, nullable: false),
                    Question = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Value = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_listening_trait", x => new { x.ProcessId, x.Key, x.Question });
                    table.ForeignKey(
                        name: "FK_listening_trait_processes_process_ProcessId",
                        column: x => x.ProcessId,
                        principalTable: "processes_process",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "processes_news",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ProcessId = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Words = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    Url = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    AboutId = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_processes_news", x => x.Id);
                    table.ForeignKey(
                        name: "FK_processes_news_processes_process_ProcessId",
                        column: x => x.ProcessId,
                        principalTable: "processes_process",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "processes_phase",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ProcessId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Ordinal = table.Column<int>(type: "INTEGER", nullable: false),
                    Key = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    About = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    Method = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Settings = table.Column<string>(type: "TEXT", nullable: false),
                    OpensAt = table.Column<long>(type: "INTEGER", nullable: false),
                    ClosesAt = table.Column<long>(type: "INTEGER", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_processes_phase", x => x.Id);
                    table.ForeignKey(
                        name: "FK_processes_phase_processes_process_ProcessId",
                        column: x => x.ProcessId,
                        principalTable: "processes_process",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "proposals_counter",
                columns: table => new
                {
                    ProcessId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Highest = table.Column<int>(type: "INTEGER", nullable: false),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_proposals_counter", x => x.ProcessId);
                    table.ForeignKey(
                        name: "FK_proposals_counter_processes_process_ProcessId",
                        column: x => x.ProcessId,
                        principalTable: "processes_process",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "proposals_idea",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ProcessId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: true),
                    Title = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Words = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    Helps = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    RoughCost = table.Column<long>(type: "INTEGER", nullable: true),
                    Area = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Category = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Picture = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    PictureAlt = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Search = table.Column<string>(type: "TEXT", nullable: false),
                    Latitude = table.Column<double>(type: "REAL", nullable: true),
                    Longitude = table.Column<double>(type: "REAL", nullable: true),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Channel = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Helper = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    MergedIntoId = table.Column<Guid>(type: "TEXT", nullable: true),
                    CreatedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    PublishedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_proposals_idea", x => x.Id);
                    table.ForeignKey(
                        name: "FK_proposals_idea_processes_process_ProcessId",
                        column: x => x.ProcessId,
                        principalTable: "processes_process",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "proposals_idea_counter",
                columns: table => new
                {
                    ProcessId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Highest = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_proposals_idea_counter", x => x.ProcessId);
                    table.ForeignKey(
                        name: "FK_proposals_idea_counter_processes_process_ProcessId",
                        column: x => x.ProcessId,
                        principalTable: "processes_process",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "proposals_proposal",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ProcessId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Reference = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    Words = table.Column<string>(type: "TEXT", maxLength: 10000, nullable: false),
                    Cost = table.Column<long>(type: "INTEGER", nullable: false),
                    Picture = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    PictureAlt = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Area = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Category = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Search = table.Column<string>(type: "TEXT", nullable: false),
                    Latitude = table.Column<double>(type: "REAL", nullable: true),
                    Longitude = table.Column<double>(type: "REAL", nullable: true),
                    CreatedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_proposals_proposal", x => x.Id);
                    table.ForeignKey(
                        name: "FK_proposals_proposal_processes_process_ProcessId",
                        column: x => x.ProcessId,
                        principalTable: "processes_process",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "representation_answer",
                columns: table => new
                {
                    ProcessId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Question = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Key = table.Column<byte[]>(type: "BLOB", maxLength: 32, nullable: false),
                    Value = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_representation_answer", x => new { x.ProcessId, x.Question, x.Key });
                    table.ForeignKey(
                        name: "FK_representation_answer_processes_process_ProcessId",
                        column: x => x.ProcessId,
                        principalTable: "processes_process",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "representation_census",
                columns: table => new
                {
                    ProcessId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Question = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Value = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    Ordinal = table.Column<int>(type: "INTEGER", nullable: false),
                    People = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_representation_census", x => new { x.ProcessId, x.Question, x.Value });
                    table.ForeignKey(
                        name: "FK_representation_census_processes_process_ProcessId",
                        column: x => x.ProcessId,
                        principalTable: "processes_process",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "representation_outreach",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ProcessId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Question = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Value = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    Plan = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    Owner = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    DueOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    DoneOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    CreatedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_representation_outreach", x => x.Id);
                    table.ForeignKey(
                        name: "FK_representation_outreach_processes_process_ProcessId",
                        column: x => x.ProcessId,
                        principalTable: "processes_process",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "representation_survey",
                columns: table => new
                {
                    ProcessId = table.Column<Guid>(type: "TEXT", nullable: false),
                    IsAsked = table.Column<bool>(type: "INTEGER", nullable: false),
                    Day = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Table = table.Column<string>(type: "TEXT", nullable: false),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_representation_survey", x => x.ProcessId);
                    table.ForeignKey(
                        name: "FK_representation_survey_processes_process_ProcessId",
                        column: x => x.ProcessId,
                        principalTable: "processes_process",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "savings_grant",
                columns: table => new
                {
                    CaseId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Grant = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_savings_grant", x => new { x.CaseId, x.Grant });
                    table.ForeignKey(
                        name: "FK_savings_grant_savings_case_CaseId",
                        column: x => x.CaseId,
                        principalTable: "savings_case",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "savings_reinvested",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    CaseId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Agency = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Year = table.Column<int>(type: "INTEGER", nullable: false),
                    Pence = table.Column<long>(type: "INTEGER", nullable: false),
                    Lot = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_savings_reinvested", x => x.Id);
                    table.ForeignKey(
                        name: "FK_savings_reinvested_savings_case_CaseId",
                        column: x => x.CaseId,
                        principalTable: "savings_case",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "savings_rule",
                columns: table => new
                {
                    CaseId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Agency = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Share = table.Column<int>(type: "INTEGER", nullable: false),
                    SignedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Paper = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_savings_rule", x => new { x.CaseId, x.Agency });
                    table.ForeignKey(
                        name: "FK_savings_rule_savings_case_CaseId",
                        column: x => x.CaseId,
                        principalTable: "savings_case",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "savings_verified",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    CaseId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Agency = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Year = table.Column<int>(type: "INTEGER", nullable: false),
                    Fiscal = table.Column<long>(type: "INTEGER", nullable: false),
                    Cashable = table.Column<long>(type: "INTEGER", nullable: false),
                    By = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Evidence = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_savings_verified", x => x.Id);
                    table.ForeignKey(
                        name: "FK_savings_verified_savings_case_CaseId",
                        column: x => x.CaseId,
                        principalTable: "savings_case",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "assurance_step",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    FollowUpId = table.Column<Guid>(type: "TEXT", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    DueOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Words = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_assurance_step", x => x.Id);
                    table.ForeignKey(
                        name: "FK_assurance_step_assurance_follow_up_FollowUpId",
                        column: x => x.FollowUpId,
                        principalTable: "assurance_follow_up",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "calls_check",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Evidence = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    CheckedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    ValidUntil = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    By = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_calls_check", x => x.Id);
                    table.ForeignKey(
                        name: "FK_calls_check_calls_organisation_OrganisationId",
                        column: x => x.OrganisationId,
                        principalTable: "calls_organisation",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "funds_agreement_report",
                columns: table => new
                {
                    AgreementId = table.Column<Guid>(type: "TEXT", nullable: false),
                    DueOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    GivenOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Paper = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_funds_agreement_report", x => new { x.AgreementId, x.DueOn });
                    table.ForeignKey(
                        name: "FK_funds_agreement_report_funds_agreement_AgreementId",
                        column: x => x.AgreementId,
                        principalTable: "funds_agreement",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "funds_variation",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    AgreementId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Field = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Before = table.Column<string>(type: "TEXT", nullable: false),
                    After = table.Column<string>(type: "TEXT", nullable: false),
                    Why = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_funds_variation", x => x.Id);
                    table.ForeignKey(
                        name: "FK_funds_variation_funds_agreement_AgreementId",
                        column: x => x.AgreementId,
                        principalTable: "funds_agreement",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "funds_bank_line",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    JournalId = table.Column<Guid>(type: "TEXT", nullable: false),
                    StatementId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Pence = table.Column<long>(type: "INTEGER", nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    Mark = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Entry = table.Column<long>(type: "INTEGER", nullable: true),
                    Outside = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_funds_bank_line", x => x.Id);
                    table.ForeignKey(
                        name: "FK_funds_bank_line_funds_statement_StatementId",
                        column: x => x.StatementId,
                        principalTable: "funds_statement",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "outcomes_indicator",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    OutcomeId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Code = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    Unit = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    IsMoreBetter = table.Column<bool>(type: "INTEGER", nullable: false),
                    Baseline = table.Column<decimal>(type: "TEXT", precision: 18, scale: 3, nullable: false),
                    BaselineOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Target = table.Column<decimal>(type: "TEXT", precision: 18, scale: 3, nullable: false),
                    TargetOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Source = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_outcomes_indicator", x => x.Id);
                    table.ForeignKey(
                        name: "FK_outcomes_indicator_outcomes_outcome_OutcomeId",
                        column: x => x.OutcomeId,
                        principalTable: "outcomes_outcome",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "outcomes_link",
                columns: table => new
                {
                    OutcomeId = table.Column<Guid>(type: "TEXT", nullable: false),
                    StrategyId = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_outcomes_link", x => new { x.OutcomeId, x.StrategyId });
                    table.ForeignKey(
                        name: "FK_outcomes_link_outcomes_outcome_OutcomeId",
                        column: x => x.OutcomeId,
                        principalTable: "outcomes_outcome",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_outcomes_link_outcomes_strategy_StrategyId",
                        column: x => x.StrategyId,
                        principalTable: "outcomes_strategy",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "assemblies_draw_papers",
                columns: table => new
                {
                    DrawId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Whole = table.Column<string>(type: "TEXT", nullable: false),
                    Public = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_assemblies_draw_papers", x => x.DrawId);
                    table.ForeignKey(
                        name: "FK_assemblies_draw_papers_assemblies_draw_DrawId",
                        column: x => x.DrawId,
                        principalTable: "assemblies_draw",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "assemblies_registration",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ProcessId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    AddressId = table.Column<Guid>(type: "TEXT", nullable: true),
                    PageId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Household = table.Column<string>(type: "TEXT", maxLength: 80, nullable: true),
                    Values = table.Column<string>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Email = table.Column<string>(type: "TEXT", maxLength: 254, nullable: true),
                    EmailKey = table.Column<string>(type: "TEXT", maxLength: 254, nullable: true),
                    Phone = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Contact = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    Support = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Needs = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    Channel = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    HelpedBy = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    CreatedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    ErasedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    CodeHash = table.Column<byte[]>(type: "BLOB", maxLength: 32, nullable: false),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_assemblies_registration", x => x.Id);
                    table.ForeignKey(
                        name: "FK_assemblies_registration_assemblies_address_AddressId",
                        column: x => x.AddressId,
                        principalTable: "assemblies_address",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.SetNull);
                    table.ForeignKey(
                        name: "FK_assemblies_registration_assemblies_page_PageId",
                        column: x => x.PageId,
                        principalTable: "assemblies_page",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.SetNull);
                    table.ForeignKey(
                        name: "FK_assemblies_registration_processes_process_ProcessId",
                        column: x => x.ProcessId,
                        principalTable: "processes_process",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "assemblies_advice",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    RecommendationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Who = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Words = table.Column<string>(type: "TEXT", maxLength: 3000, nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_assemblies_advice", x => x.Id);
                    table.ForeignKey(
                        name: "FK_assemblies_advice_assemblies_recommendation_RecommendationId",
                        column: x => x.RecommendationId,
                        principalTable: "assemblies_recommendation",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "assemblies_amendment",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    RecommendationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Words = table.Column<string>(type: "TEXT", maxLength: 5000, nullable: false),
                    Why = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    Seat = table.Column<int>(type: "INTEGER", nullable: true),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_assemblies_amendment", x => x.Id);
                    table.ForeignKey(
                        name: "FK_assemblies_amendment_assemblies_recommendation_RecommendationId",
                        column: x => x.RecommendationId,
                        principalTable: "assemblies_recommendation",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "assemblies_comment",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ProcessId = table.Column<Guid>(type: "TEXT", nullable: false),
                    RecommendationId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Words = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    ShownAs = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_assemblies_comment", x => x.Id);
                    table.ForeignKey(
                        name: "FK_assemblies_comment_assemblies_recommendation_RecommendationId",
                        column: x => x.RecommendationId,
                        principalTable: "assemblies_recommendation",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_assemblies_comment_processes_process_ProcessId",
                        column: x => x.ProcessId,
                        principalTable: "processes_process",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "assemblies_minority_report",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ProcessId = table.Column<Guid>(type: "TEXT", nullable: false),
                    RecommendationId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Words = table.Column<string>(type: "TEXT", maxLength: 5000, nullable: false),
                    SignedBy = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_assemblies_minority_report", x => x.Id);
                    table.ForeignKey(
                        name: "FK_assemblies_minority_report_assemblies_recommendation_RecommendationId",
                        column: x => x.RecommendationId,
                        principalTable: "assemblies_recommendation",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_assemblies_minority_report_processes_process_ProcessId",
                        column: x => x.ProcessId,
                        principalTable: "processes_process",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "assemblies_support",
                columns: table => new
                {
                    RecommendationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Key = table.Column<byte[]>(type: "BLOB", maxLength: 32, nullable: false),
                    Level = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_assemblies_support", x => new { x.RecommendationId, x.Key });
                    table.ForeignKey(
                        name: "FK_assemblies_support_assemblies_recommendation_RecommendationId",
                        column: x => x.RecommendationId,
                        principalTable: "assemblies_recommendation",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "assemblies_evidence",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ProcessId = table.Column<Guid>(type: "TEXT", nullable: false),
                    SessionId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Title = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Stance = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Who = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    ChosenBy = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    Source = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    Words = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_assemblies_evidence", x => x.Id);
                    table.ForeignKey(
                        name: "FK_assemblies_evidence_assemblies_session_SessionId",
                        column: x => x.SessionId,
                        principalTable: "assemblies_session",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.SetNull);
                    table.ForeignKey(
                        name: "FK_assemblies_evidence_processes_process_ProcessId",
                        column: x => x.ProcessId,
                        principalTable: "processes_process",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "assemblies_note",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    SessionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Words = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_assemblies_note", x => x.Id);
                    table.ForeignKey(
                        name: "FK_assemblies_note_assemblies_session_SessionId",
                        column: x => x.SessionId,
                        principalTable: "assemblies_session",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "calls_refresh",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    AccountId = table.Column<Guid>(type: "TEXT", nullable: false),
                    MeetingId = table.Column<Guid>(type: "TEXT", nullable: true),
                    At = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_calls_refresh", x => x.Id);
                    table.ForeignKey(
                        name: "FK_calls_refresh_calls_meeting_MeetingId",
                        column: x => x.MeetingId,
                        principalTable: "calls_meeting",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_calls_refresh_people_account_AccountId",
                        column: x => x.AccountId,
                        principalTable: "people_account",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "delivery_help",
                columns: table => new
                {
                    ProjectId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Key = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Choice = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_delivery_help", x => new { x.ProjectId, x.Key });
                    table.ForeignKey(
                        name: "FK_delivery_help_delivery_project_ProjectId",
                        column: x => x.ProjectId,
                        principalTable: "delivery_project",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "delivery_milestone",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ProjectId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 160, nullable: false),
                    DueAt = table.Column<long>(type: "INTEGER", nullable: false),
                    FirstDueAt = table.Column<long>(type: "INTEGER", nullable: false),
                    ReachedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_delivery_milestone", x => x.Id);
                    table.ForeignKey(
                        name: "FK_delivery_milestone_delivery_project_ProjectId",
                        column: x => x.ProjectId,
                        principalTable: "delivery_project",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "delivery_update",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ProjectId = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    Words = table.Column<string>(type: "TEXT", maxLength: 5000, nullable: false),
                    Who = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Spent = table.Column<long>(type: "INTEGER", nullable: false),
                    Picture = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    PictureAlt = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_delivery_update", x => x.Id);
                    table.ForeignKey(
                        name: "FK_delivery_update_delivery_project_ProjectId",
                        column: x => x.ProjectId,
                        principalTable: "delivery_project",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "listening_line",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    NoteId = table.Column<Guid>(type: "TEXT", nullable: false),
                    List = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Ordinal = table.Column<int>(type: "INTEGER", nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    IsQuoted = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_listening_line", x => x.Id);
                    table.ForeignKey(
                        name: "FK_listening_line_listening_note_NoteId",
                        column: x => x.NoteId,
                        principalTable: "listening_note",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "listening_pack_sheet",
                columns: table => new
                {
                    PackId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Draws = table.Column<string>(type: "TEXT", nullable: false),
                    CountedOn = table.Column<long>(type: "INTEGER", nullable: true),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_listening_pack_sheet", x => new { x.PackId, x.Number });
                    table.ForeignKey(
                        name: "FK_listening_pack_sheet_listening_pack_PackId",
                        column: x => x.PackId,
                        principalTable: "listening_pack",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "listening_sheet_reading",
                columns: table => new
                {
                    PackId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Sheet = table.Column<int>(type: "INTEGER", nullable: false),
                    Hand = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    ClerkId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Ticks = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Open = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_listening_sheet_reading", x => new { x.PackId, x.Sheet, x.Hand });
                    table.ForeignKey(
                        name: "FK_listening_sheet_reading_listening_pack_PackId",
                        column: x => x.PackId,
                        principalTable: "listening_pack",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "listening_answer",
                columns: table => new
                {
                    ProcessId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Key = table.Column<byte[]>(type: "BLOB", maxLength: 32, nullable: false),
                    StatementId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Answer = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Day = table.Column<long>(type: "INTEGER", nullable: false),
                    Step = table.Column<int>(type: "INTEGER", nullable: false),
                    Weight = table.Column<long>(type: "INTEGER", nullable: false),
                    Total = table.Column<long>(type: "INTEGER", nullable: false),
                    State = table.Column<long>(type: "INTEGER", nullable: true),
                    Mode = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_listening_answer", x => new { x.ProcessId, x.Key, x.StatementId });
                    table.ForeignKey(
                        name: "FK_listening_answer_listening_statement_StatementId",
                        column: x => x.StatementId,
                        principalTable: "listening_statement",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_listening_answer_processes_process_ProcessId",
                        column: x => x.ProcessId,
                        principalTable: "processes_process",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "assemblies_chair_mark",
                columns: table => new
                {
                    PhaseId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ByPaper = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_assemblies_chair_mark", x => x.PhaseId);
                    table.ForeignKey(
                        name: "FK_assemblies_chair_mark_processes_phase_PhaseId",
                        column: x => x.PhaseId,
                        principalTable: "processes_phase",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "assemblies_vote_tally",
                columns: table => new
                {
                    PhaseId = table.Column<Guid>(type: "TEXT", nullable: false),
                    RecommendationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Choice = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Votes = table.Column<int>(type: "INTEGER", nullable: false),
                    OnPaper = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_assemblies_vote_tally", x => new { x.PhaseId, x.RecommendationId, x.Choice });
                    table.ForeignKey(
                        name: "FK_assemblies_vote_tally_assemblies_recommendation_RecommendationId",
                        column: x => x.RecommendationId,
                        principalTable: "assemblies_recommendation",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_assemblies_vote_tally_processes_phase_PhaseId",
                        column: x => x.PhaseId,
                        principalTable: "processes_phase",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ballots_ballot",
                columns: table => new
                {
                    PhaseId = table.Column<Guid>(type: "TEXT", nullable: false),
                    KeyHash = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Sequence = table.Column<int>(type: "INTEGER", nullable: false),
                    Choices = table.Column<string>(type: "TEXT", nullable: false),
                    District = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Mode = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ballots_ballot", x => new { x.PhaseId, x.KeyHash });
                    table.ForeignKey(
                        name: "FK_ballots_ballot_processes_phase_PhaseId",
                        column: x => x.PhaseId,
                        principalTable: "processes_phase",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ballots_claim",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    PhaseId = table.Column<Guid>(type: "TEXT", nullable: false),
                    TokenHash = table.Column<byte[]>(type: "BLOB", maxLength: 32, nullable: false),
                    Email = table.Column<string>(type: "TEXT", maxLength: 254, nullable: false),
                    MailHash = table.Column<byte[]>(type: "BLOB", maxLength: 32, nullable: false),
                    PersonHash = table.Column<byte[]>(type: "BLOB", maxLength: 32, nullable: true),
                    Addressee = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    CreatedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    ExpiresAt = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ballots_claim", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ballots_claim_processes_phase_PhaseId",
                        column: x => x.PhaseId,
                        principalTable: "processes_phase",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ballots_claim_rules",
                columns: table => new
                {
                    PhaseId = table.Column<Guid>(type: "TEXT", nullable: false),
                    IsOpen = table.Column<bool>(type: "INTEGER", nullable: false),
                    MinAge = table.Column<int>(type: "INTEGER", nullable: true),
                    Postcodes = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    Contact = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ballots_claim_rules", x => x.PhaseId);
                    table.ForeignKey(
                        name: "FK_ballots_claim_rules_processes_phase_PhaseId",
                        column: x => x.PhaseId,
                        principalTable: "processes_phase",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ballots_count",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    PhaseId = table.Column<Guid>(type: "TEXT", nullable: false),
                    JobId = table.Column<Guid>(type: "TEXT", nullable: false),
                    StartedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    FinishedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Account = table.Column<string>(type: "TEXT", nullable: true),
                    PublishedWinners = table.Column<string>(type: "TEXT", nullable: true),
                    PaperBallots = table.Column<int>(type: "INTEGER", nullable: false),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ballots_count", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ballots_count_processes_phase_PhaseId",
                        column: x => x.PhaseId,
                        principalTable: "processes_phase",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ballots_list_count",
                columns: table => new
                {
                    PhaseId = table.Column<Guid>(type: "TEXT", nullable: false),
                    District = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Account = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ballots_list_count", x => new { x.PhaseId, x.District });
                    table.ForeignKey(
                        name: "FK_ballots_list_count_processes_phase_PhaseId",
                        column: x => x.PhaseId,
                        principalTable: "processes_phase",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ballots_rehearsal",
                columns: table => new
                {
                    PhaseId = table.Column<Guid>(type: "TEXT", nullable: false),
                    KeyHash = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Sequence = table.Column<int>(type: "INTEGER", nullable: false),
                    Choices = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ballots_rehearsal", x => new { x.PhaseId, x.KeyHash });
                    table.ForeignKey(
                        name: "FK_ballots_rehearsal_processes_phase_PhaseId",
                        column: x => x.PhaseId,
                        principalTable: "processes_phase",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ballots_reminder",
                columns: table => new
                {
                    PhaseId = table.Column<Guid>(type: "TEXT", nullable: false),
                    CodeHash = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Email = table.Column<string>(type: "TEXT", maxLength: 320, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ballots_reminder", x => new { x.PhaseId, x.CodeHash });
                    table.ForeignKey(
                        name: "FK_ballots_reminder_processes_phase_PhaseId",
                        column: x => x.PhaseId,
                        principalTable: "processes_phase",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ballots_roll",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    PhaseId = table.Column<Guid>(type: "TEXT", nullable: false),
                    CodeHash = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Addressee = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    Line = table.Column<int>(type: "INTEGER", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    District = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    StationId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Helper = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    MailHash = table.Column<byte[]>(type: "BLOB", maxLength: 32, nullable: true),
                    PersonHash = table.Column<byte[]>(type: "BLOB", maxLength: 32, nullable: true),
                    IssuedOn = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ballots_roll", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ballots_roll_processes_phase_PhaseId",
                        column: x => x.PhaseId,
                        principalTable: "processes_phase",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ballots_roll_upload",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    PhaseId = table.Column<Guid>(type: "TEXT", nullable: false),
                    FileName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Content = table.Column<byte[]>(type: "BLOB", nullable: true),
                    JobId = table.Column<Guid>(type: "TEXT", nullable: false),
                    AccountId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Office = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    Added = table.Column<int>(type: "INTEGER", nullable: true),
                    Faults = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ballots_roll_upload", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ballots_roll_upload_processes_phase_PhaseId",
                        column: x => x.PhaseId,
                        principalTable: "processes_phase",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ballots_station",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    PhaseId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    SealedSheets = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ballots_station", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ballots_station_processes_phase_PhaseId",
                        column: x => x.PhaseId,
                        principalTable: "processes_phase",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "listening_survey_answer",
                columns: table => new
                {
                    PhaseId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Item = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Key = table.Column<byte[]>(type: "BLOB", maxLength: 32, nullable: false),
                    Value = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_listening_survey_answer", x => new { x.PhaseId, x.Item, x.Key });
                    table.ForeignKey(
                        name: "FK_listening_survey_answer_processes_phase_PhaseId",
                        column: x => x.PhaseId,
                        principalTable: "processes_phase",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "processes_setting_change",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    PhaseId = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    What = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    Who = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_processes_setting_change", x => x.Id);
                    table.ForeignKey(
                        name: "FK_processes_setting_change_processes_phase_PhaseId",
                        column: x => x.PhaseId,
                        principalTable: "processes_phase",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "proposals_deed",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    TokenHash = table.Column<byte[]>(type: "BLOB", maxLength: 32, nullable: false),
                    Email = table.Column<string>(type: "TEXT", maxLength: 254, nullable: false),
                    EmailKey = table.Column<string>(type: "TEXT", maxLength: 254, nullable: false),
                    ShownAs = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    IdeaId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Words = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    IsFor = table.Column<bool>(type: "INTEGER", nullable: false),
                    CreatedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    ExpiresAt = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_proposals_deed", x => x.Id);
                    table.ForeignKey(
                        name: "FK_proposals_deed_proposals_idea_IdeaId",
                        column: x => x.IdeaId,
                        principalTable: "proposals_idea",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "proposals_hiding",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    IdeaId = table.Column<Guid>(type: "TEXT", nullable: false),
                    PointId = table.Column<Guid>(type: "TEXT", nullable: true),
                    IsPicture = table.Column<bool>(type: "INTEGER", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    Office = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    ByAccountId = table.Column<Guid>(type: "TEXT", nullable: true),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    Appeal = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    AppealedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    DecisionReason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    DecisionOffice = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    DecidedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    IsLifted = table.Column<bool>(type: "INTEGER", nullable: false),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_proposals_hiding", x => x.Id);
                    table.ForeignKey(
                        name: "FK_proposals_hiding_proposals_idea_IdeaId",
                        column: x => x.IdeaId,
                        principalTable: "proposals_idea",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "proposals_idea_person",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    IdeaId = table.Column<Guid>(type: "TEXT", nullable: false),
                    AccountId = table.Column<Guid>(type: "TEXT", nullable: true),
                    ShownAs = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Part = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Since = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_proposals_idea_person", x => x.Id);
                    table.ForeignKey(
                        name: "FK_proposals_idea_person_people_account_AccountId",
                        column: x => x.AccountId,
                        principalTable: "people_account",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.SetNull);
                    table.ForeignKey(
                        name: "FK_proposals_idea_person_proposals_idea_IdeaId",
                        column: x => x.IdeaId,
                        principalTable: "proposals_idea",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "proposals_idea_picture",
                columns: table => new
                {
                    IdeaId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Content = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Mark = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_proposals_idea_picture", x => x.IdeaId);
                    table.ForeignKey(
                        name: "FK_proposals_idea_picture_proposals_idea_IdeaId",
                        column: x => x.IdeaId,
                        principalTable: "proposals_idea",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "proposals_idea_point",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    IdeaId = table.Column<Guid>(type: "TEXT", nullable: false),
                    AccountId = table.Column<Guid>(type: "TEXT", nullable: true),
                    ShownAs = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    IsFor = table.Column<bool>(type: "INTEGER", nullable: false),
                    Words = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    IsHidden = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_proposals_idea_point", x => x.Id);
                    table.ForeignKey(
                        name: "FK_proposals_idea_point_people_account_AccountId",
                        column: x => x.AccountId,
                        principalTable: "people_account",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.SetNull);
                    table.ForeignKey(
                        name: "FK_proposals_idea_point_proposals_idea_IdeaId",
                        column: x => x.IdeaId,
                        principalTable: "proposals_idea",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "proposals_idea_support",
                columns: table => new
                {
                    IdeaId = table.Column<Guid>(type: "TEXT", nullable: false),
                    AccountId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Mailbox = table.Column<byte[]>(type: "BLOB", maxLength: 32, nullable: true),
                    At = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_proposals_idea_support", x => new { x.IdeaId, x.AccountId });
                    table.ForeignKey(
                        name: "FK_proposals_idea_support_people_account_AccountId",
                        column: x => x.AccountId,
                        principalTable: "people_account",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_proposals_idea_support_proposals_idea_IdeaId",
                        column: x => x.IdeaId,
                        principalTable: "proposals_idea",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "proposals_report",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    IdeaId = table.Column<Guid>(type: "TEXT", nullable: false),
                    PointId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Words = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    ClosedAt = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_proposals_report", x => x.Id);
                    table.ForeignKey(
                        name: "FK_proposals_report_proposals_idea_IdeaId",
                        column: x => x.IdeaId,
                        principalTable: "proposals_idea",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "calls_bid",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ProcessId = table.Column<Guid>(type: "TEXT", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Amount = table.Column<long>(type: "INTEGER", nullable: false),
                    Outcomes = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    Places = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    IsCapital = table.Column<bool>(type: "INTEGER", nullable: false),
                    StartsOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    EndsOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Answers = table.Column<string>(type: "TEXT", nullable: false),
                    Statements = table.Column<string>(type: "TEXT", nullable: false),
                    Manner = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Verdicts = table.Column<string>(type: "TEXT", nullable: false),
                    AlikeShown = table.Column<int>(type: "INTEGER", nullable: false),
                    CreatedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    SentAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Grant = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    ProposalId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_calls_bid", x => x.Id);
                    table.ForeignKey(
                        name: "FK_calls_bid_calls_organisation_OrganisationId",
                        column: x => x.OrganisationId,
                        principalTable: "calls_organisation",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_calls_bid_processes_process_ProcessId",
                        column: x => x.ProcessId,
                        principalTable: "processes_process",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_calls_bid_proposals_proposal_ProposalId",
                        column: x => x.ProposalId,
                        principalTable: "proposals_proposal",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.SetNull);
                });

            migrationBuilder.CreateTable(
                name: "feasibility_check",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    IdeaId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ProcessId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Owner = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    DueAt = table.Column<long>(type: "INTEGER", nullable: false),
                    OpenedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    Judgement = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Reasons = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    Cost = table.Column<long>(type: "INTEGER", nullable: true),
                    JudgedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    ProposalId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_feasibility_check", x => x.Id);
                    table.ForeignKey(
                        name: "FK_feasibility_check_processes_process_ProcessId",
                        column: x => x.ProcessId,
                        principalTable: "processes_process",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_feasibility_check_proposals_idea_IdeaId",
                        column: x => x.IdeaId,
                        principalTable: "proposals_idea",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_feasibility_check_proposals_proposal_ProposalId",
                        column: x => x.ProposalId,
                        principalTable: "proposals_proposal",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.SetNull);
                });

            migrationBuilder.CreateTable(
                name: "proposals_picture",
                columns: table => new
                {
                    ProposalId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Content = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Mark = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_proposals_picture", x => x.ProposalId);
                    table.ForeignKey(
                        name: "FK_proposals_picture_proposals_proposal_ProposalId",
                        column: x => x.ProposalId,
                        principalTable: "proposals_proposal",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "assemblies_answer_form",
                columns: table => new
                {
                    RegistrationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    QuestionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Words = table.Column<string>(type: "TEXT", maxLength: 3030, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_assemblies_answer_form", x => new { x.RegistrationId, x.QuestionId });
                    table.ForeignKey(
                        name: "FK_assemblies_answer_form_assemblies_question_form_QuestionId",
                        column: x => x.QuestionId,
                        principalTable: "assemblies_question_form",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_assemblies_answer_form_assemblies_registration_RegistrationId",
                        column: x => x.RegistrationId,
                        principalTable: "assemblies_registration",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "assemblies_call_note",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    RegistrationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    Who = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Words = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_assemblies_call_note", x => x.Id);
                    table.ForeignKey(
                        name: "FK_assemblies_call_note_assemblies_registration_RegistrationId",
                        column: x => x.RegistrationId,
                        principalTable: "assemblies_registration",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "assemblies_draw_chance",
                columns: table => new
                {
                    DrawId = table.Column<Guid>(type: "TEXT", nullable: false),
                    RegistrationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Chance = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    OnPanels = table.Column<int>(type: "INTEGER", nullable: false),
                    PublicNumber = table.Column<int>(type: "INTEGER", nullable: false),
                    Salt = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Why = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_assemblies_draw_chance", x => new { x.DrawId, x.RegistrationId });
                    table.ForeignKey(
                        name: "FK_assemblies_draw_chance_assemblies_draw_DrawId",
                        column: x => x.DrawId,
                        principalTable: "assemblies_draw",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_assemblies_draw_chance_assemblies_registration_RegistrationId",
                        column: x => x.RegistrationId,
                        principalTable: "assemblies_registration",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "assemblies_member",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ProcessId = table.Column<Guid>(type: "TEXT", nullable: false),
                    RegistrationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    DrawId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Panel = table.Column<int>(type: "INTEGER", nullable: false),
                    Seat = table.Column<int>(type: "INTEGER", nullable: false),
                    Part = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    ChangedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_assemblies_member", x => x.Id);
                    table.ForeignKey(
                        name: "FK_assemblies_member_assemblies_draw_DrawId",
                        column: x => x.DrawId,
                        principalTable: "assemblies_draw",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_assemblies_member_assemblies_registration_RegistrationId",
                        column: x => x.RegistrationId,
                        principalTable: "assemblies_registration",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_assemblies_member_processes_process_ProcessId",
                        column: x => x.ProcessId,
                        principalTable: "processes_process",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "delivery_update_picture",
                columns: table => new
                {
                    UpdateId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Content = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Mark = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_delivery_update_picture", x => x.UpdateId);
                    table.ForeignKey(
                        name: "FK_delivery_update_picture_delivery_update_UpdateId",
                        column: x => x.UpdateId,
                        principalTable: "delivery_update",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "listening_coding",
                columns: table => new
                {
                    LineId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Round = table.Column<int>(type: "INTEGER", nullable: false),
                    CoderId = table.Column<Guid>(type: "TEXT", nullable: true),
                    ThemeId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Sense = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Codebook = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_listening_coding", x => new { x.LineId, x.Round });
                    table.ForeignKey(
                        name: "FK_listening_coding_listening_line_LineId",
                        column: x => x.LineId,
                        principalTable: "listening_line",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ballots_paper_batch",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    PhaseId = table.Column<Guid>(type: "TEXT", nullable: false),
                    StationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    District = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Sheets = table.Column<int>(type: "INTEGER", nullable: false),
                    FirstClerk = table.Column<Guid>(type: "TEXT", nullable: true),
                    SecondClerk = table.Column<Guid>(type: "TEXT", nullable: true),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    SealedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Valid = table.Column<int>(type: "INTEGER", nullable: false),
                    Blank = table.Column<int>(type: "INTEGER", nullable: false),
                    Spoilt = table.Column<int>(type: "INTEGER", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ballots_paper_batch", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ballots_paper_batch_ballots_station_StationId",
                        column: x => x.StationId,
                        principalTable: "ballots_station",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "proposals_point_vote",
                columns: table => new
                {
                    PointId = table.Column<Guid>(type: "TEXT", nullable: false),
                    AccountId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Mailbox = table.Column<byte[]>(type: "BLOB", maxLength: 32, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_proposals_point_vote", x => new { x.PointId, x.AccountId });
                    table.ForeignKey(
                        name: "FK_proposals_point_vote_people_account_AccountId",
                        column: x => x.AccountId,
                        principalTable: "people_account",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_proposals_point_vote_proposals_idea_point_PointId",
                        column: x => x.PointId,
                        principalTable: "proposals_idea_point",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "calls_author",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    BidId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    Email = table.Column<string>(type: "TEXT", maxLength: 254, nullable: false),
                    EmailKey = table.Column<string>(type: "TEXT", maxLength: 254, nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_calls_author", x => x.Id);
                    table.ForeignKey(
                        name: "FK_calls_author_calls_bid_BidId",
                        column: x => x.BidId,
                        principalTable: "calls_bid",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "calls_challenge",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    BidId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Words = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    Answer = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    Upheld = table.Column<bool>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_calls_challenge", x => x.Id);
                    table.ForeignKey(
                        name: "FK_calls_challenge_calls_bid_BidId",
                        column: x => x.BidId,
                        principalTable: "calls_bid",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "calls_decision",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    BidId = table.Column<Guid>(type: "TEXT", nullable: false),
                    By = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    MeetingId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Pence = table.Column<long>(type: "INTEGER", nullable: false),
                    Options = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    Reasons = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    Dissent = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    Feedback = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    Members = table.Column<string>(type: "TEXT", nullable: false),
                    Entitled = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    Present = table.Column<int>(type: "INTEGER", nullable: false),
                    For = table.Column<int>(type: "INTEGER", nullable: false),
                    Against = table.Column<int>(type: "INTEGER", nullable: false),
                    Quorum = table.Column<int>(type: "INTEGER", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    ChallengeUntil = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    ReopenedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    ReopenedWhy = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_calls_decision", x => x.Id);
                    table.ForeignKey(
                        name: "FK_calls_decision_calls_bid_BidId",
                        column: x => x.BidId,
                        principalTable: "calls_bid",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_calls_decision_calls_meeting_MeetingId",
                        column: x => x.MeetingId,
                        principalTable: "calls_meeting",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "calls_interest",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    BidId = table.Column<Guid>(type: "TEXT", nullable: false),
                    SeatId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Tie = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Whose = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Words = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    Ruling = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    RulingReason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    IsFoundLater = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_calls_interest", x => x.Id);
                    table.ForeignKey(
                        name: "FK_calls_interest_calls_bid_BidId",
                        column: x => x.BidId,
                        principalTable: "calls_bid",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_calls_interest_calls_seat_SeatId",
                        column: x => x.SeatId,
                        principalTable: "calls_seat",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "calls_note",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    BidId = table.Column<Guid>(type: "TEXT", nullable: false),
                    SeatId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Words = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_calls_note", x => x.Id);
                    table.ForeignKey(
                        name: "FK_calls_note_calls_bid_BidId",
                        column: x => x.BidId,
                        principalTable: "calls_bid",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_calls_note_calls_seat_SeatId",
                        column: x => x.SeatId,
                        principalTable: "calls_seat",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "calls_offer",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    FromBidId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ToBidId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Words = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    Accepted = table.Column<bool>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_calls_offer", x => x.Id);
                    table.ForeignKey(
                        name: "FK_calls_offer_calls_bid_FromBidId",
                        column: x => x.FromBidId,
                        principalTable: "calls_bid",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_calls_offer_calls_bid_ToBidId",
                        column: x => x.ToBidId,
                        principalTable: "calls_bid",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "calls_report",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    BidId = table.Column<Guid>(type: "TEXT", nullable: false),
                    DueOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Answers = table.Column<string>(type: "TEXT", nullable: false),
                    People = table.Column<int>(type: "INTEGER", nullable: true),
                    Story = table.Column<string>(type: "TEXT", maxLength: 3000, nullable: false),
                    MayTell = table.Column<bool>(type: "INTEGER", nullable: false),
                    Learned = table.Column<string>(type: "TEXT", maxLength: 3000, nullable: false),
                    Saving = table.Column<long>(type: "INTEGER", nullable: true),
                    SavingBy = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    SavingHow = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    Verified = table.Column<long>(type: "INTEGER", nullable: true),
                    VerifiedBy = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    VerifiedHow = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    VerifiedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    SentAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Skipped = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    RemindedAt = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_calls_report", x => x.Id);
                    table.ForeignKey(
                        name: "FK_calls_report_calls_bid_BidId",
                        column: x => x.BidId,
                        principalTable: "calls_bid",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "calls_score",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    BidId = table.Column<Guid>(type: "TEXT", nullable: false),
                    SeatId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Value = table.Column<int>(type: "INTEGER", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_calls_score", x => x.Id);
                    table.ForeignKey(
                        name: "FK_calls_score_calls_bid_BidId",
                        column: x => x.BidId,
                        principalTable: "calls_bid",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_calls_score_calls_seat_SeatId",
                        column: x => x.SeatId,
                        principalTable: "calls_seat",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "feasibility_step",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    CheckId = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    Judgement = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Cost = table.Column<long>(type: "INTEGER", nullable: true),
                    Words = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    Who = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_feasibility_step", x => x.Id);
                    table.ForeignKey(
                        name: "FK_feasibility_step_feasibility_check_CheckId",
                        column: x => x.CheckId,
                        principalTable: "feasibility_check",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "assemblies_attendance",
                columns: table => new
                {
                    SessionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    MemberId = table.Column<Guid>(type: "TEXT", nullable: false),
                    FromHome = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_assemblies_attendance", x => new { x.SessionId, x.MemberId });
                    table.ForeignKey(
                        name: "FK_assemblies_attendance_assemblies_member_MemberId",
                        column: x => x.MemberId,
                        principalTable: "assemblies_member",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_assemblies_attendance_assemblies_session_SessionId",
                        column: x => x.SessionId,
                        principalTable: "assemblies_session",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "assemblies_cost",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ProcessId = table.Column<Guid>(type: "TEXT", nullable: false),
                    MemberId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Pence = table.Column<long>(type: "INTEGER", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    ListId = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_assemblies_cost", x => x.Id);
                    table.ForeignKey(
                        name: "FK_assemblies_cost_assemblies_member_MemberId",
                        column: x => x.MemberId,
                        principalTable: "assemblies_member",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_assemblies_cost_assemblies_pay_list_ListId",
                        column: x => x.ListId,
                        principalTable: "assemblies_pay_list",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_assemblies_cost_processes_process_ProcessId",
                        column: x => x.ProcessId,
                        principalTable: "processes_process",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "assemblies_speech",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    SessionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    MemberId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Guest = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    AskedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    StartedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    EndedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    OnPaper = table.Column<bool>(type: "INTEGER", nullable: false),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_assemblies_speech", x => x.Id);
                    table.ForeignKey(
                        name: "FK_assemblies_speech_assemblies_member_MemberId",
                        column: x => x.MemberId,
                        principalTable: "assemblies_member",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_assemblies_speech_assemblies_session_SessionId",
                        column: x => x.SessionId,
                        principalTable: "assemblies_session",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "assemblies_table_seat",
                columns: table => new
                {
                    SessionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Round = table.Column<int>(type: "INTEGER", nullable: false),
                    MemberId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Table = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_assemblies_table_seat", x => new { x.SessionId, x.Round, x.MemberId });
                    table.ForeignKey(
                        name: "FK_assemblies_table_seat_assemblies_member_MemberId",
                        column: x => x.MemberId,
                        principalTable: "assemblies_member",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_assemblies_table_seat_assemblies_session_SessionId",
                        column: x => x.SessionId,
                        principalTable: "assemblies_session",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "assemblies_vote_mark",
                columns: table => new
                {
                    PhaseId = table.Column<Guid>(type: "TEXT", nullable: false),
                    MemberId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ByPaper = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_assemblies_vote_mark", x => new { x.PhaseId, x.MemberId });
                    table.ForeignKey(
                        name: "FK_assemblies_vote_mark_assemblies_member_MemberId",
                        column: x => x.MemberId,
                        principalTable: "assemblies_member",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_assemblies_vote_mark_processes_phase_PhaseId",
                        column: x => x.PhaseId,
                        principalTable: "processes_phase",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ballots_paper_reading",
                columns: table => new
                {
                    BatchId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Sheet = table.Column<int>(type: "INTEGER", nullable: false),
                    Hand = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Mark = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Choices = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ballots_paper_reading", x => new { x.BatchId, x.Sheet, x.Hand });
                    table.ForeignKey(
                        name: "FK_ballots_paper_reading_ballots_paper_batch_BatchId",
                        column: x => x.BatchId,
                        principalTable: "ballots_paper_batch",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_answers_owed_AboutKind_AboutId",
                table: "answers_owed",
                columns: new[] { "AboutKind", "AboutId" });

            migrationBuilder.CreateIndex(
                name: "IX_answers_owed_AskerKey_AskedAt",
                table: "answers_owed",
                columns: new[] { "AskerKey", "AskedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_answers_owed_PlaceId_State_DueAt",
                table: "answers_owed",
                columns: new[] { "PlaceId", "State", "DueAt" });

            migrationBuilder.CreateIndex(
                name: "IX_answers_owed_ProcessId_State_DueAt",
                table: "answers_owed",
                columns: new[] { "ProcessId", "State", "DueAt" });

            migrationBuilder.CreateIndex(
                name: "IX_assemblies_address_CodeHash",
                table: "assemblies_address",
                column: "CodeHash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_assemblies_address_ProcessId_Mailing_Number",
                table: "assemblies_address",
                columns: new[] { "ProcessId", "Mailing", "Number" });

            migrationBuilder.CreateIndex(
                name: "IX_assemblies_address_ProcessId_Number",
                table: "assemblies_address",
                columns: new[] { "ProcessId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_assemblies_advice_RecommendationId",
                table: "assemblies_advice",
                column: "RecommendationId");

            migrationBuilder.CreateIndex(
                name: "IX_assemblies_amendment_RecommendationId_Number",
                table: "assemblies_amendment",
                columns: new[] { "RecommendationId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_assemblies_answer_form_QuestionId",
                table: "assemblies_answer_form",
                column: "QuestionId");

            migrationBuilder.CreateIndex(
                name: "IX_assemblies_attendance_MemberId",
                table: "assemblies_attendance",
                column: "MemberId");

            migrationBuilder.CreateIndex(
                name: "IX_assemblies_call_note_RegistrationId",
                table: "assemblies_call_note",
                column: "RegistrationId");

            migrationBuilder.CreateIndex(
                name: "IX_assemblies_comment_ProcessId_State",
                table: "assemblies_comment",
                columns: new[] { "ProcessId", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_assemblies_comment_RecommendationId",
                table: "assemblies_comment",
                column: "RecommendationId");

            migrationBuilder.CreateIndex(
                name: "IX_assemblies_cost_honorarium",
                table: "assemblies_cost",
                column: "MemberId",
                unique: true,
                filter: "\"Kind\" = 'Honorarium'");

            migrationBuilder.CreateIndex(
                name: "IX_assemblies_cost_ListId",
                table: "assemblies_cost",
                column: "ListId");

            migrationBuilder.CreateIndex(
                name: "IX_assemblies_cost_ProcessId",
                table: "assemblies_cost",
                column: "ProcessId");

            migrationBuilder.CreateIndex(
                name: "IX_assemblies_draw_ProcessId_Number",
                table: "assemblies_draw",
                columns: new[] { "ProcessId", "Number" });

            migrationBuilder.CreateIndex(
                name: "IX_assemblies_draw_chance_RegistrationId",
                table: "assemblies_draw_chance",
                column: "RegistrationId");

            migrationBuilder.CreateIndex(
                name: "IX_assemblies_evidence_ProcessId",
                table: "assemblies_evidence",
                column: "ProcessId");

            migrationBuilder.CreateIndex(
                name: "IX_assemblies_evidence_SessionId",
                table: "assemblies_evidence",
                column: "SessionId");

            migrationBuilder.CreateIndex(
                name: "IX_assemblies_mailing_ProcessId_Number",
                table: "assemblies_mailing",
                columns: new[] { "ProcessId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_assemblies_member_DrawId",
                table: "assemblies_member",
                column: "DrawId");

            migrationBuilder.CreateIndex(
                name: "IX_assemblies_member_ProcessId_Seat",
                table: "assemblies_member",
                columns: new[] { "ProcessId", "Seat" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_assemblies_member_RegistrationId",
                table: "assemblies_member",
                column: "RegistrationId");

            migrationBuilder.CreateIndex(
                name: "IX_assemblies_minority_report_ProcessId",
                table: "assemblies_minority_report",
                column: "ProcessId");

            migrationBuilder.CreateIndex(
                name: "IX_assemblies_minority_report_RecommendationId",
                table: "assemblies_minority_report",
                column: "RecommendationId");

            migrationBuilder.CreateIndex(
                name: "IX_assemblies_note_SessionId",
                table: "assemblies_note",
                column: "SessionId");

            migrationBuilder.CreateIndex(
                name: "IX_assemblies_page_ProcessId_Key",
                table: "assemblies_page",
                columns: new[] { "ProcessId", "Key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_assemblies_page_ProcessId_Number",
                table: "assemblies_page",
                columns: new[] { "ProcessId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_assemblies_page_document_ProcessId",
                table: "assemblies_page_document",
                column: "ProcessId");

            migrationBuilder.CreateIndex(
                name: "IX_assemblies_page_picture_ProcessId",
                table: "assemblies_page_picture",
                column: "ProcessId");

            migrationBuilder.CreateIndex(
                name: "IX_assemblies_pay_list_ProcessId_Number",
                table: "assemblies_pay_list",
                columns: new[] { "ProcessId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_assemblies_question_ProcessId_Number",
                table: "assemblies_question",
                columns: new[] { "ProcessId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_assemblies_question_form_ProcessId_Number",
                table: "assemblies_question_form",
                columns: new[] { "ProcessId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_assemblies_recommendation_ProcessId_Number",
                table: "assemblies_recommendation",
                columns: new[] { "ProcessId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_assemblies_registration_AddressId",
                table: "assemblies_registration",
                column: "AddressId");

            migrationBuilder.CreateIndex(
                name: "IX_assemblies_registration_CodeHash",
                table: "assemblies_registration",
                column: "CodeHash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_assemblies_registration_EmailKey",
                table: "assemblies_registration",
                column: "EmailKey");

            migrationBuilder.CreateIndex(
                name: "IX_assemblies_registration_PageId",
                table: "assemblies_registration",
                column: "PageId");

            migrationBuilder.CreateIndex(
                name: "IX_assemblies_registration_ProcessId_Number",
                table: "assemblies_registration",
                columns: new[] { "ProcessId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_assemblies_session_ProcessId_Number",
                table: "assemblies_session",
                columns: new[] { "ProcessId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_assemblies_speech_MemberId",
                table: "assemblies_speech",
                column: "MemberId");

            migrationBuilder.CreateIndex(
                name: "IX_assemblies_speech_running",
                table: "assemblies_speech",
                column: "SessionId",
                unique: true,
                filter: "\"StartedAt\" IS NOT NULL AND \"EndedAt\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_assemblies_speech_SessionId_Number",
                table: "assemblies_speech",
                columns: new[] { "SessionId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_assemblies_table_seat_MemberId",
                table: "assemblies_table_seat",
                column: "MemberId");

            migrationBuilder.CreateIndex(
                name: "IX_assemblies_vote_mark_MemberId",
                table: "assemblies_vote_mark",
                column: "MemberId");

            migrationBuilder.CreateIndex(
                name: "IX_assemblies_vote_tally_RecommendationId",
                table: "assemblies_vote_tally",
                column: "RecommendationId");

            migrationBuilder.CreateIndex(
                name: "IX_assurance_follow_up_ReportId",
                table: "assurance_follow_up",
                column: "ReportId");

            migrationBuilder.CreateIndex(
                name: "IX_assurance_report_PlaceId_Number",
                table: "assurance_report",
                columns: new[] { "PlaceId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_assurance_step_FollowUpId",
                table: "assurance_step",
                column: "FollowUpId");

            migrationBuilder.CreateIndex(
                name: "IX_assurance_story_StoryId",
                table: "assurance_story",
                column: "StoryId");

            migrationBuilder.CreateIndex(
                name: "IX_ballots_claim_ExpiresAt",
                table: "ballots_claim",
                column: "ExpiresAt");

            migrationBuilder.CreateIndex(
                name: "IX_ballots_claim_PhaseId_MailHash",
                table: "ballots_claim",
                columns: new[] { "PhaseId", "MailHash" });

            migrationBuilder.CreateIndex(
                name: "IX_ballots_claim_TokenHash",
                table: "ballots_claim",
                column: "TokenHash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ballots_count_PhaseId",
                table: "ballots_count",
                column: "PhaseId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ballots_import_PlaceId",
                table: "ballots_import",
                column: "PlaceId");

            migrationBuilder.CreateIndex(
                name: "IX_ballots_paper_batch_PhaseId_Number",
                table: "ballots_paper_batch",
                columns: new[] { "PhaseId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ballots_paper_batch_StationId",
                table: "ballots_paper_batch",
                column: "StationId");

            migrationBuilder.CreateIndex(
                name: "IX_ballots_roll_MailHash",
                table: "ballots_roll",
                column: "MailHash",
                filter: "\"MailHash\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_ballots_roll_PhaseId_CodeHash",
                table: "ballots_roll",
                columns: new[] { "PhaseId", "CodeHash" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ballots_roll_PhaseId_Line",
                table: "ballots_roll",
                columns: new[] { "PhaseId", "Line" });

            migrationBuilder.CreateIndex(
                name: "IX_ballots_roll_PhaseId_MailHash",
                table: "ballots_roll",
                columns: new[] { "PhaseId", "MailHash" },
                unique: true,
                filter: "\"MailHash\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_ballots_roll_PhaseId_PersonHash",
                table: "ballots_roll",
                columns: new[] { "PhaseId", "PersonHash" },
                unique: true,
                filter: "\"PersonHash\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_ballots_roll_upload_PhaseId",
                table: "ballots_roll_upload",
                column: "PhaseId");

            migrationBuilder.CreateIndex(
                name: "IX_ballots_station_PhaseId_Name",
                table: "ballots_station",
                columns: new[] { "PhaseId", "Name" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_calls_author_BidId",
                table: "calls_author",
                column: "BidId");

            migrationBuilder.CreateIndex(
                name: "IX_calls_author_EmailKey",
                table: "calls_author",
                column: "EmailKey");

            migrationBuilder.CreateIndex(
                name: "IX_calls_bid_OrganisationId",
                table: "calls_bid",
                column: "OrganisationId");

            migrationBuilder.CreateIndex(
                name: "IX_calls_bid_ProcessId_Number",
                table: "calls_bid",
                columns: new[] { "ProcessId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_calls_bid_ProposalId",
                table: "calls_bid",
                column: "ProposalId");

            migrationBuilder.CreateIndex(
                name: "IX_calls_challenge_BidId",
                table: "calls_challenge",
                column: "BidId");

            migrationBuilder.CreateIndex(
                name: "IX_calls_check_OrganisationId",
                table: "calls_check",
                column: "OrganisationId");

            migrationBuilder.CreateIndex(
                name: "IX_calls_decision_BidId",
                table: "calls_decision",
                column: "BidId");

            migrationBuilder.CreateIndex(
                name: "IX_calls_decision_MeetingId",
                table: "calls_decision",
                column: "MeetingId");

            migrationBuilder.CreateIndex(
                name: "IX_calls_interest_BidId_SeatId",
                table: "calls_interest",
                columns: new[] { "BidId", "SeatId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_calls_interest_SeatId",
                table: "calls_interest",
                column: "SeatId");

            migrationBuilder.CreateIndex(
                name: "IX_calls_meeting_ProcessId_Number",
                table: "calls_meeting",
                columns: new[] { "ProcessId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_calls_note_BidId",
                table: "calls_note",
                column: "BidId");

            migrationBuilder.CreateIndex(
                name: "IX_calls_note_SeatId",
                table: "calls_note",
                column: "SeatId");

            migrationBuilder.CreateIndex(
                name: "IX_calls_offer_FromBidId_ToBidId",
                table: "calls_offer",
                columns: new[] { "FromBidId", "ToBidId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_calls_offer_ToBidId",
                table: "calls_offer",
                column: "ToBidId");

            migrationBuilder.CreateIndex(
                name: "IX_calls_organisation_JournalId_Name",
                table: "calls_organisation",
                columns: new[] { "JournalId", "Name" });

            migrationBuilder.CreateIndex(
                name: "IX_calls_refresh_AccountId_At",
                table: "calls_refresh",
                columns: new[] { "AccountId", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_calls_refresh_MeetingId_AccountId",
                table: "calls_refresh",
                columns: new[] { "MeetingId", "AccountId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_calls_registered_AccountId",
                table: "calls_registered",
                column: "AccountId");

            migrationBuilder.CreateIndex(
                name: "IX_calls_report_BidId",
                table: "calls_report",
                column: "BidId");

            migrationBuilder.CreateIndex(
                name: "IX_calls_round_JournalId",
                table: "calls_round",
                column: "JournalId");

            migrationBuilder.CreateIndex(
                name: "IX_calls_score_BidId",
                table: "calls_score",
                column: "BidId");

            migrationBuilder.CreateIndex(
                name: "IX_calls_score_SeatId",
                table: "calls_score",
                column: "SeatId");

            migrationBuilder.CreateIndex(
                name: "IX_calls_seat_AccountId",
                table: "calls_seat",
                column: "AccountId");

            migrationBuilder.CreateIndex(
                name: "IX_calls_seat_ProcessId_AccountId",
                table: "calls_seat",
                columns: new[] { "ProcessId", "AccountId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_communities_place_ParentId",
                table: "communities_place",
                column: "ParentId");

            migrationBuilder.CreateIndex(
                name: "IX_communities_place_Slug",
                table: "communities_place",
                column: "Slug",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_delivery_milestone_ProjectId_DueAt",
                table: "delivery_milestone",
                columns: new[] { "ProjectId", "DueAt" });

            migrationBuilder.CreateIndex(
                name: "IX_delivery_project_ProcessId_Number",
                table: "delivery_project",
                columns: new[] { "ProcessId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_delivery_project_ProposalId",
                table: "delivery_project",
                column: "ProposalId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_delivery_update_ProjectId_At",
                table: "delivery_update",
                columns: new[] { "ProjectId", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_feasibility_check_IdeaId",
                table: "feasibility_check",
                column: "IdeaId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_feasibility_check_ProcessId_Judgement_DueAt",
                table: "feasibility_check",
                columns: new[] { "ProcessId", "Judgement", "DueAt" });

            migrationBuilder.CreateIndex(
                name: "IX_feasibility_check_ProposalId",
                table: "feasibility_check",
                column: "ProposalId");

            migrationBuilder.CreateIndex(
                name: "IX_feasibility_step_CheckId",
                table: "feasibility_step",
                column: "CheckId");

            migrationBuilder.CreateIndex(
                name: "IX_following_follower_DigestDay",
                table: "following_follower",
                column: "DigestDay");

            migrationBuilder.CreateIndex(
                name: "IX_following_follower_EmailKey",
                table: "following_follower",
                column: "EmailKey",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_funds_agreement_JournalId",
                table: "funds_agreement",
                column: "JournalId");

            migrationBuilder.CreateIndex(
                name: "IX_funds_alongside_JournalId_Partner",
                table: "funds_alongside",
                columns: new[] { "JournalId", "Partner" });

            migrationBuilder.CreateIndex(
                name: "IX_funds_bank_line_JournalId_Mark",
                table: "funds_bank_line",
                columns: new[] { "JournalId", "Mark" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_funds_bank_line_StatementId",
                table: "funds_bank_line",
                column: "StatementId");

            migrationBuilder.CreateIndex(
                name: "IX_funds_journal_PlaceId",
                table: "funds_journal",
                column: "PlaceId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_funds_offer_EmailKey",
                table: "funds_offer",
                column: "EmailKey");

            migrationBuilder.CreateIndex(
                name: "IX_funds_offer_JournalId_State",
                table: "funds_offer",
                columns: new[] { "JournalId", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_funds_past_grant_JournalId_AwardedOn",
                table: "funds_past_grant",
                columns: new[] { "JournalId", "AwardedOn" });

            migrationBuilder.CreateIndex(
                name: "IX_funds_statement_JournalId_Hash",
                table: "funds_statement",
                columns: new[] { "JournalId", "Hash" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_funds_terms_YearEnd",
                table: "funds_terms",
                column: "YearEnd");

            migrationBuilder.CreateIndex(
                name: "IX_funds_variation_AgreementId",
                table: "funds_variation",
                column: "AgreementId");

            migrationBuilder.CreateIndex(
                name: "IX_funds_year_end_JournalId_Lot_On",
                table: "funds_year_end",
                columns: new[] { "JournalId", "Lot", "On" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_listening_answer_StatementId_Answer",
                table: "listening_answer",
                columns: new[] { "StatementId", "Answer" });

            migrationBuilder.CreateIndex(
                name: "IX_listening_coding_ThemeId",
                table: "listening_coding",
                column: "ThemeId");

            migrationBuilder.CreateIndex(
                name: "IX_listening_contact_ProcessId_CodeHash",
                table: "listening_contact",
                columns: new[] { "ProcessId", "CodeHash" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_listening_handed_on_FromId_As_ToId",
                table: "listening_handed_on",
                columns: new[] { "FromId", "As", "ToId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_listening_handed_on_ProcessId",
                table: "listening_handed_on",
                column: "ProcessId");

            migrationBuilder.CreateIndex(
                name: "IX_listening_handed_on_ToId",
                table: "listening_handed_on",
                column: "ToId");

            migrationBuilder.CreateIndex(
                name: "IX_listening_line_NoteId_Ordinal",
                table: "listening_line",
                columns: new[] { "NoteId", "Ordinal" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_listening_note_ProcessId_CodeHash",
                table: "listening_note",
                columns: new[] { "ProcessId", "CodeHash" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_listening_pack_ProcessId_Number",
                table: "listening_pack",
                columns: new[] { "ProcessId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_listening_received_note_ProcessId",
                table: "listening_received_note",
                column: "ProcessId");

            migrationBuilder.CreateIndex(
                name: "IX_listening_report_ProcessId_Number",
                table: "listening_report",
                columns: new[] { "ProcessId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_listening_statement_ProcessId_Number",
                table: "listening_statement",
                columns: new[] { "ProcessId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_listening_statement_ProcessId_Plain",
                table: "listening_statement",
                columns: new[] { "ProcessId", "Plain" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_listening_story_ProcessId_CodeHash",
                table: "listening_story",
                columns: new[] { "ProcessId", "CodeHash" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_listening_story_ProcessId_Number",
                table: "listening_story",
                columns: new[] { "ProcessId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_listening_theme_ProcessId_Number",
                table: "listening_theme",
                columns: new[] { "ProcessId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_listening_training_ProcessId_WorkerId",
                table: "listening_training",
                columns: new[] { "ProcessId", "WorkerId" });

            migrationBuilder.CreateIndex(
                name: "IX_outcomes_framework_PlaceId_Number",
                table: "outcomes_framework",
                columns: new[] { "PlaceId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_outcomes_indicator_OutcomeId",
                table: "outcomes_indicator",
                column: "OutcomeId");

            migrationBuilder.CreateIndex(
                name: "IX_outcomes_link_StrategyId",
                table: "outcomes_link",
                column: "StrategyId");

            migrationBuilder.CreateIndex(
                name: "IX_outcomes_outcome_FrameworkId_Code",
                table: "outcomes_outcome",
                columns: new[] { "FrameworkId", "Code" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_outcomes_strategy_FrameworkId",
                table: "outcomes_strategy",
                column: "FrameworkId");

            migrationBuilder.CreateIndex(
                name: "IX_outcomes_value_PlaceId_Indicator_On",
                table: "outcomes_value",
                columns: new[] { "PlaceId", "Indicator", "On" });

            migrationBuilder.CreateIndex(
                name: "IX_people_account_EmailKey",
                table: "people_account",
                column: "EmailKey",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_people_email_change_ExpiresAt",
                table: "people_email_change",
                column: "ExpiresAt");

            migrationBuilder.CreateIndex(
                name: "IX_people_email_change_TokenHash",
                table: "people_email_change",
                column: "TokenHash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_people_external_login_AccountId",
                table: "people_external_login",
                column: "AccountId");

            migrationBuilder.CreateIndex(
                name: "IX_people_external_login_Issuer_Subject",
                table: "people_external_login",
                columns: new[] { "Issuer", "Subject" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_people_passkey_AccountId",
                table: "people_passkey",
                column: "AccountId");

            migrationBuilder.CreateIndex(
                name: "IX_people_passkey_CredentialId",
                table: "people_passkey",
                column: "CredentialId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_people_role_grant_AccountId_Role",
                table: "people_role_grant",
                columns: new[] { "AccountId", "Role" },
                unique: true,
                filter: "\"PlaceId\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_people_role_grant_AccountId_Role_PlaceId",
                table: "people_role_grant",
                columns: new[] { "AccountId", "Role", "PlaceId" },
                unique: true,
                filter: "\"ProcessId\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_people_role_grant_AccountId_Role_PlaceId_ProcessId",
                table: "people_role_grant",
                columns: new[] { "AccountId", "Role", "PlaceId", "ProcessId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_people_role_step_AccountId",
                table: "people_role_step",
                column: "AccountId");

            migrationBuilder.CreateIndex(
                name: "IX_people_role_step_ById",
                table: "people_role_step",
                column: "ById");

            migrationBuilder.CreateIndex(
                name: "IX_people_role_step_PlaceId_At",
                table: "people_role_step",
                columns: new[] { "PlaceId", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_people_session_AccountId",
                table: "people_session",
                column: "AccountId");

            migrationBuilder.CreateIndex(
                name: "IX_people_session_ExpiresAt",
                table: "people_session",
                column: "ExpiresAt");

            migrationBuilder.CreateIndex(
                name: "IX_people_sign_in_link_AccountId",
                table: "people_sign_in_link",
                column: "AccountId");

            migrationBuilder.CreateIndex(
                name: "IX_people_sign_in_link_ExpiresAt",
                table: "people_sign_in_link",
                column: "ExpiresAt");

            migrationBuilder.CreateIndex(
                name: "IX_people_sign_in_link_TokenHash",
                table: "people_sign_in_link",
                column: "TokenHash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_platform_audit_At",
                table: "platform_audit",
                column: "At");

            migrationBuilder.CreateIndex(
                name: "IX_platform_audit_Kind_SubjectId",
                table: "platform_audit",
                columns: new[] { "Kind", "SubjectId" });

            migrationBuilder.CreateIndex(
                name: "IX_platform_confirmation_Act_SubjectId",
                table: "platform_confirmation",
                columns: new[] { "Act", "SubjectId" },
                unique: true,
                filter: "\"State\" = 'Waiting'");

            migrationBuilder.CreateIndex(
                name: "IX_platform_confirmation_PlaceId_ProcessId_State",
                table: "platform_confirmation",
                columns: new[] { "PlaceId", "ProcessId", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_platform_edge_FromKind_FromId",
                table: "platform_edge",
                columns: new[] { "FromKind", "FromId" });

            migrationBuilder.CreateIndex(
                name: "IX_platform_edge_ToKind_ToId",
                table: "platform_edge",
                columns: new[] { "ToKind", "ToId" });

            migrationBuilder.CreateIndex(
                name: "IX_platform_job_Due",
                table: "platform_job",
                column: "Due",
                filter: "\"State\" IN ('Waiting', 'Running')");

            migrationBuilder.CreateIndex(
                name: "IX_platform_job_EndedAt",
                table: "platform_job",
                column: "EndedAt");

            migrationBuilder.CreateIndex(
                name: "IX_platform_job_Key",
                table: "platform_job",
                column: "Key",
                unique: true,
                filter: "\"State\" IN ('Waiting', 'Running')");

            migrationBuilder.CreateIndex(
                name: "IX_platform_letter_DeliveredAt",
                table: "platform_letter",
                column: "DeliveredAt");

            migrationBuilder.CreateIndex(
                name: "IX_platform_picture_draft_CreatedAt",
                table: "platform_picture_draft",
                column: "CreatedAt");

            migrationBuilder.CreateIndex(
                name: "IX_processes_news_At",
                table: "processes_news",
                column: "At");

            migrationBuilder.CreateIndex(
                name: "IX_processes_news_ProcessId_At",
                table: "processes_news",
                columns: new[] { "ProcessId", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_processes_phase_ProcessId_Ordinal",
                table: "processes_phase",
                columns: new[] { "ProcessId", "Ordinal" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_processes_phase_State_ClosesAt",
                table: "processes_phase",
                columns: new[] { "State", "ClosesAt" });

            migrationBuilder.CreateIndex(
                name: "IX_processes_process_PlaceId_Slug",
                table: "processes_process",
                columns: new[] { "PlaceId", "Slug" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_processes_setting_change_PhaseId_At",
                table: "processes_setting_change",
                columns: new[] { "PhaseId", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_proposals_deed_EmailKey_CreatedAt",
                table: "proposals_deed",
                columns: new[] { "EmailKey", "CreatedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_proposals_deed_ExpiresAt",
                table: "proposals_deed",
                column: "ExpiresAt");

            migrationBuilder.CreateIndex(
                name: "IX_proposals_deed_IdeaId",
                table: "proposals_deed",
                column: "IdeaId");

            migrationBuilder.CreateIndex(
                name: "IX_proposals_deed_TokenHash",
                table: "proposals_deed",
                column: "TokenHash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_proposals_hiding_IdeaId",
                table: "proposals_hiding",
                column: "IdeaId");

            migrationBuilder.CreateIndex(
                name: "IX_proposals_idea_Id_State_Number",
                table: "proposals_idea",
                columns: new[] { "Id", "State", "Number" });

            migrationBuilder.CreateIndex(
                name: "IX_proposals_idea_ProcessId_Number",
                table: "proposals_idea",
                columns: new[] { "ProcessId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_proposals_idea_ProcessId_State_Area",
                table: "proposals_idea",
                columns: new[] { "ProcessId", "State", "Area" });

            migrationBuilder.CreateIndex(
                name: "IX_proposals_idea_ProcessId_State_Number_Id",
                table: "proposals_idea",
                columns: new[] { "ProcessId", "State", "Number", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_proposals_idea_State_CreatedAt",
                table: "proposals_idea",
                columns: new[] { "State", "CreatedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_proposals_idea_person_AccountId",
                table: "proposals_idea_person",
                column: "AccountId");

            migrationBuilder.CreateIndex(
                name: "IX_proposals_idea_person_IdeaId_AccountId",
                table: "proposals_idea_person",
                columns: new[] { "IdeaId", "AccountId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_proposals_idea_point_AccountId_At",
                table: "proposals_idea_point",
                columns: new[] { "AccountId", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_proposals_idea_point_IdeaId",
                table: "proposals_idea_point",
                column: "IdeaId");

            migrationBuilder.CreateIndex(
                name: "IX_proposals_idea_support_AccountId",
                table: "proposals_idea_support",
                column: "AccountId");

            migrationBuilder.CreateIndex(
                name: "IX_proposals_idea_support_IdeaId_Mailbox",
                table: "proposals_idea_support",
                columns: new[] { "IdeaId", "Mailbox" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_proposals_point_vote_AccountId",
                table: "proposals_point_vote",
                column: "AccountId");

            migrationBuilder.CreateIndex(
                name: "IX_proposals_point_vote_PointId_Mailbox",
                table: "proposals_point_vote",
                columns: new[] { "PointId", "Mailbox" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_proposals_proposal_ProcessId_Area",
                table: "proposals_proposal",
                columns: new[] { "ProcessId", "Area" });

            migrationBuilder.CreateIndex(
                name: "IX_proposals_proposal_ProcessId_Category",
                table: "proposals_proposal",
                columns: new[] { "ProcessId", "Category" });

            migrationBuilder.CreateIndex(
                name: "IX_proposals_proposal_ProcessId_Number",
                table: "proposals_proposal",
                columns: new[] { "ProcessId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_proposals_proposal_ProcessId_Reference",
                table: "proposals_proposal",
                columns: new[] { "ProcessId", "Reference" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_proposals_report_IdeaId_ClosedAt",
                table: "proposals_report",
                columns: new[] { "IdeaId", "ClosedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_representation_outreach_ProcessId",
                table: "representation_outreach",
                column: "ProcessId");

            migrationBuilder.CreateIndex(
                name: "IX_savings_case_PlaceId_Number",
                table: "savings_case",
                columns: new[] { "PlaceId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_savings_reinvested_CaseId_Lot",
                table: "savings_reinvested",
                columns: new[] { "CaseId", "Lot" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_savings_verified_CaseId_Agency_Year",
                table: "savings_verified",
                columns: new[] { "CaseId", "Agency", "Year" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "answers_defaults");

            migrationBuilder.DropTable(
                name: "answers_owed");

            migrationBuilder.DropTable(
                name: "assemblies_advice");

            migrationBuilder.DropTable(
                name: "assemblies_amendment");

            migrationBuilder.DropTable(
                name: "assemblies_answer_form");

            migrationBuilder.DropTable(
                name: "assemblies_attendance");

            migrationBuilder.DropTable(
                name: "assemblies_call_note");

            migrationBuilder.DropTable(
                name: "assemblies_chair_code");

            migrationBuilder.DropTable(
                name: "assemblies_chair_mark");

            migrationBuilder.DropTable(
                name: "assemblies_comment");

            migrationBuilder.DropTable(
                name: "assemblies_cost");

            migrationBuilder.DropTable(
                name: "assemblies_draw_chance");

            migrationBuilder.DropTable(
                name: "assemblies_draw_papers");

            migrationBuilder.DropTable(
                name: "assemblies_evidence");

            migrationBuilder.DropTable(
                name: "assemblies_mailing");

            migrationBuilder.DropTable(
                name: "assemblies_minority_report");

            migrationBuilder.DropTable(
                name: "assemblies_note");

            migrationBuilder.DropTable(
                name: "assemblies_page_document");

            migrationBuilder.DropTable(
                name: "assemblies_page_picture");

            migrationBuilder.DropTable(
                name: "assemblies_postcode");

            migrationBuilder.DropTable(
                name: "assemblies_question");

            migrationBuilder.DropTable(
                name: "assemblies_quota");

            migrationBuilder.DropTable(
                name: "assemblies_speech");

            migrationBuilder.DropTable(
                name: "assemblies_support");

            migrationBuilder.DropTable(
                name: "assemblies_table_seat");

            migrationBuilder.DropTable(
                name: "assemblies_vote_mark");

            migrationBuilder.DropTable(
                name: "assemblies_vote_tally");

            migrationBuilder.DropTable(
                name: "assurance_step");

            migrationBuilder.DropTable(
                name: "assurance_story");

            migrationBuilder.DropTable(
                name: "ballots_ballot");

            migrationBuilder.DropTable(
                name: "ballots_claim");

            migrationBuilder.DropTable(
                name: "ballots_claim_rules");

            migrationBuilder.DropTable(
                name: "ballots_count");

            migrationBuilder.DropTable(
                name: "ballots_import");

            migrationBuilder.DropTable(
                name: "ballots_list_count");

            migrationBuilder.DropTable(
                name: "ballots_paper_reading");

            migrationBuilder.DropTable(
                name: "ballots_rehearsal");

            migrationBuilder.DropTable(
                name: "ballots_reminder");

            migrationBuilder.DropTable(
                name: "ballots_roll");

            migrationBuilder.DropTable(
                name: "ballots_roll_upload");

            migrationBuilder.DropTable(
                name: "calls_author");

            migrationBuilder.DropTable(
                name: "calls_challenge");

            migrationBuilder.DropTable(
                name: "calls_check");

            migrationBuilder.DropTable(
                name: "calls_decision");

            migrationBuilder.DropTable(
                name: "calls_interest");

            migrationBuilder.DropTable(
                name: "calls_note");

            migrationBuilder.DropTable(
                name: "calls_offer");

            migrationBuilder.DropTable(
                name: "calls_refresh");

            migrationBuilder.DropTable(
                name: "calls_registered");

            migrationBuilder.DropTable(
                name: "calls_report");

            migrationBuilder.DropTable(
                name: "calls_round");

            migrationBuilder.DropTable(
                name: "calls_score");

            migrationBuilder.DropTable(
                name: "delivery_help");

            migrationBuilder.DropTable(
                name: "delivery_milestone");

            migrationBuilder.DropTable(
                name: "delivery_update_picture");

            migrationBuilder.DropTable(
                name: "feasibility_step");

            migrationBuilder.DropTable(
                name: "following_follow");

            migrationBuilder.DropTable(
                name: "funds_agreement_report");

            migrationBuilder.DropTable(
                name: "funds_alongside");

            migrationBuilder.DropTable(
                name: "funds_bank_line");

            migrationBuilder.DropTable(
                name: "funds_basis");

            migrationBuilder.DropTable(
                name: "funds_entry");

            migrationBuilder.DropTable(
                name: "funds_grant");

            migrationBuilder.DropTable(
                name: "funds_import");

            migrationBuilder.DropTable(
                name: "funds_invitation");

            migrationBuilder.DropTable(
                name: "funds_offer");

            migrationBuilder.DropTable(
                name: "funds_part");

            migrationBuilder.DropTable(
                name: "funds_party");

            migrationBuilder.DropTable(
                name: "funds_past_grant");

            migrationBuilder.DropTable(
                name: "funds_terms");

            migrationBuilder.DropTable(
                name: "funds_variation");

            migrationBuilder.DropTable(
                name: "funds_year_end");

            migrationBuilder.DropTable(
                name: "listening_answer");

            migrationBuilder.DropTable(
                name: "listening_codebook_change");

            migrationBuilder.DropTable(
                name: "listening_coding");

            migrationBuilder.DropTable(
                name: "listening_contact");

            migrationBuilder.DropTable(
                name: "listening_handed_on");

            migrationBuilder.DropTable(
                name: "listening_map");

            migrationBuilder.DropTable(
                name: "listening_open_consent");

            migrationBuilder.DropTable(
                name: "listening_pack_sheet");

            migrationBuilder.DropTable(
                name: "listening_received_note");

            migrationBuilder.DropTable(
                name: "listening_report");

            migrationBuilder.DropTable(
                name: "listening_routing_record");

            migrationBuilder.DropTable(
                name: "listening_routing_state");

            migrationBuilder.DropTable(
                name: "listening_sheet_reading");

            migrationBuilder.DropTable(
                name: "listening_story");

            migrationBuilder.DropTable(
                name: "listening_survey_answer");

            migrationBuilder.DropTable(
                name: "listening_theme");

            migrationBuilder.DropTable(
                name: "listening_training");

            migrationBuilder.DropTable(
                name: "listening_trait");

            migrationBuilder.DropTable(
                name: "outcomes_indicator");

            migrationBuilder.DropTable(
                name: "outcomes_link");

            migrationBuilder.DropTable(
                name: "outcomes_value");

            migrationBuilder.DropTable(
                name: "people_email_change");

            migrationBuilder.DropTable(
                name: "people_external_login");

            migrationBuilder.DropTable(
                name: "people_passkey");

            migrationBuilder.DropTable(
                name: "people_role_grant");

            migrationBuilder.DropTable(
                name: "people_role_step");

            migrationBuilder.DropTable(
                name: "people_session");

            migrationBuilder.DropTable(
                name: "people_sign_in_link");

            migrationBuilder.DropTable(
                name: "platform_audit");

            migrationBuilder.DropTable(
                name: "platform_confirmation");

            migrationBuilder.DropTable(
                name: "platform_edge");

            migrationBuilder.DropTable(
                name: "platform_job");

            migrationBuilder.DropTable(
                name: "platform_letter");

            migrationBuilder.DropTable(
                name: "platform_picture_draft");

            migrationBuilder.DropTable(
                name: "processes_news");

            migrationBuilder.DropTable(
                name: "processes_setting_change");

            migrationBuilder.DropTable(
                name: "proposals_counter");

            migrationBuilder.DropTable(
                name: "proposals_deed");

            migrationBuilder.DropTable(
                name: "proposals_hiding");

            migrationBuilder.DropTable(
                name: "proposals_idea_counter");

            migrationBuilder.DropTable(
                name: "proposals_idea_person");

            migrationBuilder.DropTable(
                name: "proposals_idea_picture");

            migrationBuilder.DropTable(
                name: "proposals_idea_support");

            migrationBuilder.DropTable(
                name: "proposals_picture");

            migrationBuilder.DropTable(
                name: "proposals_point_vote");

            migrationBuilder.DropTable(
                name: "proposals_report");

            migrationBuilder.DropTable(
                name: "representation_answer");

            migrationBuilder.DropTable(
                name: "representation_census");

            migrationBuilder.DropTable(
                name: "representation_outreach");

            migrationBuilder.DropTable(
                name: "representation_survey");

            migrationBuilder.DropTable(
                name: "savings_grant");

            migrationBuilder.DropTable(
                name: "savings_price_index");

            migrationBuilder.DropTable(
                name: "savings_reinvested");

            migrationBuilder.DropTable(
                name: "savings_reserve");

            migrationBuilder.DropTable(
                name: "savings_rule");

            migrationBuilder.DropTable(
                name: "savings_unit_cost");

            migrationBuilder.DropTable(
                name: "savings_verified");

            migrationBuilder.DropTable(
                name: "assemblies_question_form");

            migrationBuilder.DropTable(
                name: "assemblies_pay_list");

            migrationBuilder.DropTable(
                name: "assemblies_session");

            migrationBuilder.DropTable(
                name: "assemblies_member");

            migrationBuilder.DropTable(
                name: "assemblies_recommendation");

            migrationBuilder.DropTable(
                name: "assurance_follow_up");

            migrationBuilder.DropTable(
                name: "ballots_paper_batch");

            migrationBuilder.DropTable(
                name: "calls_meeting");

            migrationBuilder.DropTable(
                name: "calls_bid");

            migrationBuilder.DropTable(
                name: "calls_seat");

            migrationBuilder.DropTable(
                name: "delivery_update");

            migrationBuilder.DropTable(
                name: "feasibility_check");

            migrationBuilder.DropTable(
                name: "following_follower");

            migrationBuilder.DropTable(
                name: "funds_statement");

            migrationBuilder.DropTable(
                name: "funds_agreement");

            migrationBuilder.DropTable(
                name: "listening_statement");

            migrationBuilder.DropTable(
                name: "listening_line");

            migrationBuilder.DropTable(
                name: "listening_pack");

            migrationBuilder.DropTable(
                name: "outcomes_outcome");

            migrationBuilder.DropTable(
                name: "outcomes_strategy");

            migrationBuilder.DropTable(
                name: "proposals_idea_point");

            migrationBuilder.DropTable(
                name: "savings_case");

            migrationBuilder.DropTable(
                name: "assemblies_draw");

            migrationBuilder.DropTable(
                name: "assemblies_registration");

            migrationBuilder.DropTable(
                name: "assurance_report");

            migrationBuilder.DropTable(
                name: "ballots_station");

            migrationBuilder.DropTable(
                name: "calls_organisation");

            migrationBuilder.DropTable(
                name: "delivery_project");

            migrationBuilder.DropTable(
                name: "proposals_proposal");

            migrationBuilder.DropTable(
                name: "listening_note");

            migrationBuilder.DropTable(
                name: "outcomes_framework");

            migrationBuilder.DropTable(
                name: "people_account");

            migrationBuilder.DropTable(
                name: "proposals_idea");

            migrationBuilder.DropTable(
                name: "assemblies_address");

            migrationBuilder.DropTable(
                name: "assemblies_page");

            migrationBuilder.DropTable(
                name: "processes_phase");

            migrationBuilder.DropTable(
                name: "funds_journal");

            migrationBuilder.DropTable(
                name: "processes_process");

            migrationBuilder.DropTable(
                name: "communities_place");
        }
    }
}
