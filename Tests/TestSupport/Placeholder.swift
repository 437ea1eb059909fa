internal import Newspaper
