/// A certificate for 127.0.0.1 and its key, which vouch for nothing and guard nothing.
public enum TestCertificate {
    public static let chain = """
        -----BEGIN CERTIFICATE-----
        MIIBkDCCATagAwIBAgIUQhQK2yBN6dykHycCXR5xvK1EU8kwCgYIKoZIzj0EAwIw
        FDESMBAGA1UEAwwJMTI3LjAuMC4xMCAXDTI2MTEyMjAwNDYyMloYDzIxMjYxMDI5
        MDA0NjIyWjAUMRIwEAYDVQQDDAkxMjcuMC4wLjEwWTATBgcqhkjOPQIBBggqhkjO
        PQMBBwNCAARhPz/X3VZtBiAWA5YIddjQqjiaqgZhZhKayqf5wQO8zWePjwfx7U7j
        kmNOzlST32oMOVHmwYMo1iMB8P4a+ihzo2QwYjAdBgNVHQ4EFgQUgeVU7I3sO8A2
        8iehQIGboLRi3WkwHwYDVR0jBBgwFoAUgeVU7I3sO8A28iehQIGboLRi3WkwDwYD
        VR0TAQH/BAUwAwEB/zAPBgNVHREECDAGhwR/AAABMAoGCCqGSM49BAMCA0gAMEUC
        IDW3bTnVM/kFk/n4cNwh4JHCXmiayqP2qCLVYIeDHe7xAiEAvsO0fSHDhJf18PHu
        qDUXBxjbW8D3fQVe88fTfEabg4M=
        -----END CERTIFICATE-----
        """

    public static let key = """
        -----BEGIN PRIVATE KEY-----
        MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgQJ7P5oxET8z3eSrv
        cLqv6tmHnjSVL356UQ6HPy07HEahRANCAARhPz/X3VZtBiAWA5YIddjQqjiaqgZh
        ZhKayqf5wQO8zWePjwfx7U7jkmNOzlST32oMOVHmwYMo1iMB8P4a+ihz
        -----END PRIVATE KEY-----
        """
}
