internal import CLibcrypto
