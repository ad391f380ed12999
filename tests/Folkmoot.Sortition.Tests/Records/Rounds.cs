namespace Folkmoot.Sortition.Tests.Records;

/// <summary>Rounds of drand as its servers publish them.</summary>
internal static class Rounds
{
    public const string Quicknet1000 = "{\"round\":1000,\"randomness\":\"fe290beca10872ef2fb164d2aa4442de4566183ec51c56ff3cd603d930e54fdd\",\"signature\":\"b44679b9a59af2ec876b1a6b1ad52ea9b1615fc3982b19576350f93447cb1125e342b73a8dd2bacbe47e4b6b63ed5e39\"}";

    /// <summary>As the second version of the interface answers, without the randomness.</summary>
    public const string Quicknet1001 = "{\"round\":1001,\"signature\":\"b33bf3667cbd5a82de3a24b4e0e9fe5513cc1a0e840368c6e31f5fcfa79bea03f73896b25883abf2853d10337fb8fa41\"}";

    public const string Quicknet8193 = "{\"round\":8193,\"randomness\":\"4c0bf8e1e0091137dabdba0acdd89fddc3641deb037a4c6be948899ccfd300e5\",\"signature\":\"8632896dc6436e5757a55efaa7b3eea5d1027dc6ac1a0dca90dcff21504117b8a525296fa25a86a5c8b972adf7bfa366\"}";

    public const string Quicknet31799517 = "{\"round\":31799517,\"randomness\":\"1e3f931ad3c2321e8c572135aabc96e27ce6cf1e5a807f0b4aa073622b946ada\",\"signature\":\"b7a6d29a93f17085866bf67bed95be9c3b46fd74e7cab12bbf91340f27d99ecc83bc5d46ff4b2b4c6f28aa975bf69fcc\"}";

    public const string Quicknet42 = "{\"round\":42,\"signature\":\"95a9f9f5b231b7714de1553105d8ffdf3dcda24cfdb1e689319bccf79a9c8ce430a91b811fbfaf763900bc998b5d686a\"}";

    public const string Default1 = "{\"round\":1,\"randomness\":\"101297f1ca7dc44ef6088d94ad5fb7ba03455dc33d53ddb412bbc4564ed986ec\",\"signature\":\"8d61d9100567de44682506aea1a7a6fa6e5491cd27a0a0ed349ef6910ac5ac20ff7bc3e09d7c046566c9f7f3c6f3b10104990e7cb424998203d8f7de586fb7fa5f60045417a432684f85093b06ca91c769f0e7ca19268375e659c2a2352b4655\",\"previous_signature\":\"176f93498eac9ca337150b46d21dd58673ea4e3581185f869672e59fa4cb390a\"}";

    public const string Default2098475 = "{\"round\":2098475,\"randomness\":\"89580f6a639add6c90dcf3d222e35415f89d9ee2cd6ef6fc4f23134cdffa5d1e\",\"signature\":\"84bcb438f4505ef5282804c3d98a76b536970f9755004ea103fc15183c1b314a1e95582cb4dbaf3330272c72fe5675550ac6718ef53dfe18fca65c37f223a7dfbc1920a9c32dbf01a227290293a67fa4682dd266f717f5078829d83912926649\",\"previous_signature\":\"b49ee4089fc510300b38d75ebba84576097bed61c171574acf2557f636c7144b471b57e18e5b0c3f8774e194344931c011873149d0db51fc70d22448bfc264d230be7ed6fcd3eb3b61fdc877d657dfa0d8ecaea6c1fa35f90bc84e88c1af17d4\"}";

    public const string Default5347804 = "{\"round\":5347804,\"randomness\":\"a87619810b1b41e70a01b8f903cf69977e026f80d9fd5e4c197c298a96c61cfe\",\"signature\":\"92daf5745411a415b539caebda0b523fa20d4d12b28eb2fe427decdf5dcc976046a9c83b54f1db991fa191ffca8fcbdc07563036664f6ba47dcf00593559286f667574f6b0a2ba0be2683463b5bf3472e5696ac28b75d5b2223dbb98a56c96a3\",\"previous_signature\":\"b01091c60b2b1a7c1f7a79610cd94e0c06e93bd305cf04229fe1571669257d16583a02e4038fdd755e6c39944b0116e30256874eede733a79c5e72c787db3889a1678c4ea6423b467de56208c5bd8e10cc090b6e0429f7f33653086a089cc3f8\"}";
}
