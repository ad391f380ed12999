using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Folkmoot.Data.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class People3 : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "IsEmailProven",
                table: "people_account",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<byte[]>(
                name: "MailHash",
                table: "ballots_roll",
                type: "bytea",
                maxLength: 32,
                nullable: true);

            migrationBuilder.AddColumn<byte[]>(
                name: "PersonHash",
                table: "ballots_roll",
                type: "bytea",
                maxLength: 32,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "ballots_claim",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    PhaseId = table.Column<Guid>(type: "uuid", nullable: false),
                    TokenHash = table.Column<byte[]>(type: "bytea", maxLength: 32, nullable: false),
                    Email = table.Column<string>(type: "character varying(254)", maxLength: 254, nullable: false, collation: "C"),
                    MailHash = table.Column<byte[]>(type: "bytea", maxLength: 32, nullable: false),
                    PersonHash = table.Column<byte[]>(type: "bytea", maxLength: 32, nullable: true),
                    Addressee = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false, collation: "C"),
                    CreatedAt = table.Column<long>(type: "bigint", nullable: false),
                    ExpiresAt = table.Column<long>(type: "bigint", nullable: false)
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
                    PhaseId = table.Column<Guid>(type: "uuid", nullable: false),
                    IsOpen = table.Column<bool>(type: "boolean", nullable: false),
                    MinAge = table.Column<int>(type: "integer", nullable: true),
                    Postcodes = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false, collation: "C"),
                    Contact = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false, collation: "C"),
                    Version = table.Column<Guid>(type: "uuid", nullable: false)
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
                name: "people_external_login",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    AccountId = table.Column<Guid>(type: "uuid", nullable: false),
                    Issuer = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false, collation: "C"),
                    Subject = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: false, collation: "C"),
                    LinkedAt = table.Column<long>(type: "bigint", nullable: false)
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
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    AccountId = table.Column<Guid>(type: "uuid", nullable: false),
                    CredentialId = table.Column<byte[]>(type: "bytea", maxLength: 1023, nullable: false),
                    PublicKey = table.Column<byte[]>(type: "bytea", nullable: false),
                    Name = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false, collation: "C"),
                    CreatedAt = table.Column<long>(type: "bigint", nullable: false),
                    UsedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    SignCount = table.Column<long>(type: "bigint", nullable: false),
                    Transports = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    IsUserVerified = table.Column<bool>(type: "boolean", nullable: false),
                    IsBackupEligible = table.Column<bool>(type: "boolean", nullable: false),
                    IsBackedUp = table.Column<bool>(type: "boolean", nullable: false)
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
                name: "representation_answer",
                columns: table => new
                {
                    ProcessId = table.Column<Guid>(type: "uuid", nullable: false),
                    Question = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Key = table.Column<byte[]>(type: "bytea", maxLength: 32, nullable: false),
                    Value = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false, collation: "C")
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
                    ProcessId = table.Column<Guid>(type: "uuid", nullable: false),
                    Question = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Value = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false, collation: "C"),
                    Ordinal = table.Column<int>(type: "integer", nullable: false),
                    People = table.Column<int>(type: "integer", nullable: false)
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
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    ProcessId = table.Column<Guid>(type: "uuid", nullable: false),
                    Question = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Value = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false, collation: "C"),
                    Plan = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false, collation: "C"),
                    Owner = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false, collation: "C"),
                    DueOn = table.Column<DateOnly>(type: "date", nullable: false),
                    DoneOn = table.Column<DateOnly>(type: "date", nullable: true),
                    CreatedAt = table.Column<long>(type: "bigint", nullable: false),
                    Version = table.Column<Guid>(type: "uuid", nullable: false)
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
                    ProcessId = table.Column<Guid>(type: "uuid", nullable: false),
                    IsAsked = table.Column<bool>(type: "boolean", nullable: false),
                    Day = table.Column<DateOnly>(type: "date", nullable: true),
                    Table = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Version = table.Column<Guid>(type: "uuid", nullable: false)
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

            migrationBuilder.CreateIndex(
                name: "IX_ballots_roll_MailHash",
                table: "ballots_roll",
                column: "MailHash",
                filter: "\"MailHash\" IS NOT NULL");

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
                name: "IX_representation_outreach_ProcessId",
                table: "representation_outreach",
                column: "ProcessId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "ballots_claim");

            migrationBuilder.DropTable(
                name: "ballots_claim_rules");

            migrationBuilder.DropTable(
                name: "people_external_login");

            migrationBuilder.DropTable(
                name: "people_passkey");

            migrationBuilder.DropTable(
                name: "representation_answer");

            migrationBuilder.DropTable(
                name: "representation_census");

            migrationBuilder.DropTable(
                name: "representation_outreach");

            migrationBuilder.DropTable(
                name: "representation_survey");

            migrationBuilder.DropIndex(
                name: "IX_ballots_roll_MailHash",
                table: "ballots_roll");

            migrationBuilder.DropIndex(
                name: "IX_ballots_roll_PhaseId_MailHash",
                table: "ballots_roll");

            migrationBuilder.DropIndex(
                name: "IX_ballots_roll_PhaseId_PersonHash",
                table: "ballots_roll");

            migrationBuilder.DropColumn(
                name: "IsEmailProven",
                table: "people_account");

            migrationBuilder.DropColumn(
                name: "MailHash",
                table: "ballots_roll");

            migrationBuilder.DropColumn(
                name: "PersonHash",
                table: "ballots_roll");
        }
    }
}
