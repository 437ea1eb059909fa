internal import CLibxml2
